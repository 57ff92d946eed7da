// Finds orders in the index beside it. The page's script loads this file when somebody searches;
// how the index is written is known here and in the program that wrote both, and nowhere else.
//
//   storno.directory()   promises the work centers, months and statuses there are
//   storno.find(choice)  promises the orders that fit, sorted, and the rows of a part of them
//
// An error has the message "failed" when a file of the index is not there, and "changed" when the
// site was published anew since.
"use strict";
(() => {
  const here = document.currentScript.src;

  // ---- Texts and numbers ----

  // The form in which texts are compared, and by which the index is sorted.
  const fold = (text) => /^[ -~]*$/.test(text) ? text.toLowerCase()
    : Array.from(text.normalize("NFD"), (sign) =>
      Array.from(sign.toUpperCase(), (upper) => upper.toLowerCase()).join("")).join("");

  const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const values = new Uint8Array(128);
  for (let value = 0; value < digits.length; value += 1) values[digits.charCodeAt(value)] = value;

  // Numbers in base 32, the least digit first; a digit from 32 on says that another one follows.
  const numbers = (text = "") => {
    const list = [];
    let [number, scale] = [0, 1];
    for (let index = 0; index < text.length; index += 1) {
      const digit = values[text.charCodeAt(index)];
      number += digit % 32 * scale;
      scale *= 32;
      if (digit > 31) continue;
      list.push(number);
      number = 0;
      scale = 1;
    }
    return list;
  };
  const signed = (number) => number % 2 ? -(number + 1) / 2 : number / 2;
  const sums = (list) => {
    let sum = 0;
    return list.map((number) => sum += number);
  };
  // Texts: of each how much it shares with the one before, and how much of its own it has.
  const texts = ({ cuts, text } = {}) => {
    const lengths = numbers(cuts);
    const list = [];
    let [last, start] = ["", 0];
    for (let index = 0; index < lengths.length; index += 2) {
      last = last.slice(0, lengths[index]) + text.slice(start, start += lengths[index + 1]);
      list.push(last);
    }
    return list;
  };
  // A column of which most is zero: how many zeros, then the number after them, and so on.
  const sparse = (text, length) => {
    const column = new Array(length).fill(0);
    let row = -1;
    numbers(text).forEach((number, index) => {
      if (index % 2 === 0) row += number + 1;
      else column[row] = number;
    });
    return column;
  };
  // Lists of numbers, each after its length.
  const lists = (text) => {
    const all = numbers(text);
    const found = [];
    for (let next = 0; next < all.length;) found.push(all.slice(next + 1, next += all[next] + 1));
    return found;
  };

  // ---- The files of the index ----

  const openDirectory = (part) => ({
    firstDay: part.firstDay, perFile: part.ordersPerFile,
    orders: texts(part.orders), keys: texts(part.keys),
    i: numbers(part.itemEntries), c: numbers(part.capacityEntries), q: numbers(part.queueLines),
    workCenters: texts(part.workCenters), workCenterSets: lists(part.workCenterSets).map(sums),
    months: texts(part.months), monthSets: lists(part.monthSets).map(sums),
    monthCaptions: texts(part.monthCaptions),
    statuses: texts(part.statuses), statusCaptions: texts(part.statusCaptions),
  });

  // The names of pages: a text in small letters, or what is given for its row.
  const slugs = (list, rows, given) => {
    const names = list.map((text) => text.toLowerCase());
    const others = texts(given);
    sums(numbers(rows)).forEach((row, index) => { names[row] = others[index]; });
    return names;
  };

  const columns = ["item", "status", "date", "months", "workCenters"];
  const sparseColumns = ["description", "corrections", "findings", "worst", "queued", "rejected",
    "isUnordered"];
  const figures = ["original", "reversed", "unexplained", "queue", "ordered"];
  const openOrders = (part) => {
    const block = { shards: part.shards, sparklines: lists(part.sparklines) };
    block.order = texts(part.numbers);
    block.folded = block.order.map(fold);
    block.slug = slugs(block.order, part.slugRows, part.slugs);
    block.items = ["", ...texts(part.items)];
    block.itemSlug = ["", ...slugs(block.items.slice(1), part.itemSlugRows, part.itemSlugs)];
    block.descriptions = ["", ...texts(part.descriptions)];
    for (const name of columns) block[name] = numbers(part[name]);
    for (const name of sparseColumns) block[name] = sparse(part[name], block.order.length);
    for (const name of figures) {
      const column = name === "original" ? numbers(part[name]) : sparse(part[name], block.order.length);
      block[name] = column.map((number) => signed(number) * part.scale);
    }
    block.ordered = block.ordered.map((distance, row) =>
      block.isUnordered[row] ? null : block.original[row] + distance);
    // An order with a figure that no number holds exactly has each of them as a BigInt.
    const large = texts(part.large);
    sums(numbers(part.largeRows)).forEach((row, index) => figures.forEach((name, place) => {
      const text = large[index * figures.length + place];
      block[name][row] = text ? BigInt(text) : null;
    }));
    block.net = block.original.map((number, row) =>
      number - block.reversed[row] - block.unexplained[row]);
    return block;
  };

  const openKeys = (part) => {
    const names = texts(part.texts);
    return { names, folded: names.map(fold), kinds: numbers(part.kinds),
      orders: lists(part.orders).map(sums), pages: sparse(part.pages, names.length) };
  };

  // Runs of entries on one page of an order: the numbers left out before, how many, which row.
  const openRuns = (part) => {
    const all = numbers(part.runs);
    const pages = sparse(part.pages, all.length / 3);
    const runs = [];
    let [next, row] = [part.first, 0];
    for (let index = 0; index < all.length; index += 3) {
      const start = next + all[index];
      next = start + all[index + 1];
      row += signed(all[index + 2]);
      runs.push({ start, end: next - 1, row, page: pages[index / 3] });
    }
    return runs;
  };

  const loads = new Map();
  const arrivals = new Map();
  const load = (name, open) => {
    if (!loads.has(name)) {
      loads.set(name, new Promise((resolve, reject) => {
        const script = document.createElement("script");
        arrivals.set(name, (part) => resolve({ stamp: part.stamp, content: open(part) }));
        script.src = new URL(`${name}.js`, here);
        script.addEventListener("error", () => {
          loads.delete(name);
          script.remove();
          reject(new Error("failed"));
        });
        document.head.append(script);
      }));
    }
    return loads.get(name);
  };
  const add = (part) => arrivals.get(part.name)?.(part);
  const directory = async () => (await load("directory", openDirectory)).content;
  const files = async (family, needed, open) => {
    const { stamp } = await load("directory", openDirectory);
    return Promise.all(Array.from(needed, async (number) => {
      const part = await load(`${family}-${number}`, open);
      if (part.stamp !== stamp) throw new Error("changed");
      return [number, part.content];
    }));
  };
  // The files, by the texts with which they begin, that can have what begins with `start`.
  const filesWith = (firsts, start) => {
    let from = 0;
    while (from + 1 < firsts.length && firsts[from + 1] < start) from += 1;
    return [...firsts.keys()].filter((number) =>
      number === from || number > from && firsts[number].startsWith(start));
  };

  // ---- What a text names ----

  const kinds = ["item", "lot", "serial", "document", "I", "C"];

  // The rows of one kind of thing: what is called exactly so counts, and only where nothing is,
  // what begins so.
  class Hits {
    exact = new Map();
    others = new Map();

    add(row, isExact, hit) {
      const hits = isExact ? this.exact : this.others;
      if (!hits.has(row)) hits.set(row, hit);
    }

    get best() { return this.exact.size ? this.exact : this.others; }
  }

  const ordersNamed = async (query) => {
    const { orders, perFile } = await directory();
    const hits = new Hits();
    for (const [number, block] of await files("orders", filesWith(orders, query), openOrders)) {
      block.folded.forEach((text, place) => {
        if (text.startsWith(query)) hits.add(number * perFile + place, text === query, null);
      });
    }
    return [hits.best];
  };

  const keysNamed = async (query, wanted) => {
    const { keys } = await directory();
    const hits = kinds.map(() => new Hits());
    for (const [, part] of await files("keys", filesWith(keys, query), openKeys)) {
      part.folded.forEach((text, place) => {
        const kind = kinds[part.kinds[place]];
        if (!text.startsWith(query) || !wanted.includes(kind)) return;
        const isEntry = kind === "I" || kind === "C";
        const name = isEntry ? `${kind}-${part.names[place]}` : part.names[place];
        const hit = { kind: isEntry ? "entry" : kind, text: name, page: part.pages[place] };
        for (const row of part.orders[place]) hits[part.kinds[place]].add(row, text === query, hit);
      });
    }
    return hits.map((one) => one.best);
  };

  const entriesNamed = async (letter, start, isPrefix) => {
    const firsts = (await directory())[letter];
    const family = { i: "item-entries", c: "capacity-entries", q: "queue-lines" }[letter];
    const hits = new Hits();
    let [low, high] = [Number(start), Number(start)];
    do {
      const needed = [...firsts.keys()].filter((number) =>
        firsts[number] <= high && !(firsts[number + 1] <= low));
      for (const [, runs] of await files(family, needed, openRuns)) {
        for (const run of runs) {
          if (run.start > high || run.end < low) continue;
          const text = `${letter.toUpperCase()}-${Math.max(run.start, low)}`;
          hits.add(run.row, low === high, { kind: "entry", text, page: run.page });
        }
      }
      [low, high] = [low * 10, high * 10 + 9];
    } while (isPrefix && !hits.exact.size && low < 2 ** 31);
    return [hits.best];
  };

  // The rows that a text names, each with what was found there, or null for the order itself.
  const rowsNamed = async (query) => {
    const isNumber = (text) => /^[1-9]\d{0,9}$/.test(text);
    const [, letter, rest = ""] = /^([icq])-(.+)$/.exec(query) ?? [];
    const hits = await Promise.all([
      ordersNamed(query), keysNamed(query, kinds),
      rest ? keysNamed(rest, [letter.toUpperCase()]) : [],
      isNumber(rest) ? entriesNamed(letter, rest, true) : [],
      isNumber(query) ? entriesNamed("i", query, false) : [],
      isNumber(query) ? entriesNamed("c", query, false) : [],
    ]);
    const rows = new Map();
    for (const map of hits.flat()) {
      for (const [row, hit] of map) if (!rows.has(row)) rows.set(row, hit);
    }
    return rows;
  };

  // ---- Choosing and sorting ----

  const sortKeys = {
    order: (block, place, row) => row,
    item: (block, place) => fold(block.items[block.item[place]]) || null,
    status: (block, place) => block.status[place] || null,
    date: (block, place) => block.date[place] || null,
    reversed: (block, place) => block.reversed[place] + block.unexplained[place],
  };
  for (const name of ["original", "net", "ordered", "corrections", "findings"]) {
    sortKeys[name] = (block, place) => block[name][place];
  }
  // What is not known comes last in either direction. Numbers and BigInts compare exactly.
  const compare = (left, right, direction) => {
    if (left === right) return 0;
    if (left === null || right === null) return left === null ? 1 : -1;
    return left < right ? -direction : left > right ? direction : 0;
  };

  const dateOf = (number) => {
    const [year, month, day] = [number / 372, number / 31 % 12 + 1, number % 31 + 1].map(Math.floor);
    return [[year, 4], [month, 2], [day, 2]]
      .map(([part, length]) => String(part).padStart(length, "0")).join("-");
  };
  // The lines of a row: the net over time; the ground of a bar with a mark at what was ordered; the net.
  const pathsOf = ([zero, ...heights], net, ordered) => {
    const line = heights.reduce((path, height, index) =>
      `${path}H${Math.floor(index * 60 / heights.length)}V${height}`, `M0 ${zero}`);
    const [part, whole] = [Number(net), Number(ordered)];
    const end = (value) => 67 + Math.round(60 * value / Math.max(part, whole));
    return [`${line}H60`, whole > 0 ? `M67 12h60M${end(whole)} 12V4` : "",
      whole > 0 && part > 0 ? `M67 8H${end(part)}` : ""];
  };

  // All that a list shows of an order; figures in hundred-thousandths.
  const rowOf = ({ block, place, hit }, index) => {
    const [number, shard] = [block.slug[place], block.shards.slice(2 * place, 2 * place + 2)];
    const item = block.items[block.item[place]];
    const itemSlug = block.itemSlug[block.item[place]];
    const isShown = hit && (hit.kind !== "item" || hit.text !== item);
    // The first page of a story is named by the order alone.
    const page = hit?.page ? `=p${hit.page + 1}` : "";
    const anchor = hit?.kind === "entry" ? `#${hit.text}` : "";
    return {
      order: block.order[place], hit: isShown ? hit : null, item,
      itemPage: item && new URL(`../../items/${itemSlug}.html`, here).href,
      page: new URL(`../../orders/${shard}/${number}${page}.html${anchor}`, here).href,
      description: block.descriptions[block.description[place] || block.item[place]],
      status: index.statusCaptions[block.status[place] - 1] ?? "",
      date: block.date[place] ? dateOf(block.date[place] - 1 + index.firstDay) : "",
      ...Object.fromEntries(figures.map((name) => [name, block[name][place]])), net: block.net[place],
      ...Object.fromEntries(["corrections", "findings", "queued", "rejected"].map((name) =>
        [name, block[name][place]])),
      level: ["", "info", "warning", "error"][block.worst[place]],
      paths: pathsOf(block.sparklines[place], block.net[place], block.ordered[place]),
    };
  };

  const find = async (choice) => {
    const index = await directory();
    const named = choice.q ? await rowsNamed(fold(choice.q)) : null;
    const ofItem = choice.item
      ? (await keysNamed(fold(choice.item), ["item"]))[kinds.indexOf("item")] : null;
    const status = index.statuses.indexOf(choice.status) + 1;
    const center = index.workCenters.indexOf(choice.center);
    const month = index.months.indexOf(choice.month);
    const fits = (block, place, row) => (!named || named.has(row)) && (!ofItem || ofItem.has(row))
      && (!choice.status || block.status[place] === status)
      && (!choice.center || index.workCenterSets[block.workCenters[place] - 1]?.includes(center))
      && (!choice.month || index.monthSets[block.months[place] - 1]?.includes(month))
      && (!choice.corrections || block.corrections[place] > 0)
      && (!choice.findings || block.findings[place] > 0)
      && (!choice.queue || block.queued[place] + block.rejected[place] > 0);

    const chosen = named ?? ofItem;
    const needed = chosen
      ? new Set(Array.from(chosen.keys(), (row) => Math.floor(row / index.perFile)))
      : index.orders.keys();
    const keyOf = sortKeys[choice.sort.replace("-", "")] ?? sortKeys.date;
    const found = [];
    for (const [number, block] of await files("orders", needed, openOrders)) {
      for (let place = 0; place < block.order.length; place += 1) {
        const row = number * index.perFile + place;
        if (!fits(block, place, row)) continue;
        found.push({ row, block, place, key: keyOf(block, place, row), hit: named?.get(row) });
      }
    }
    const direction = choice.sort.startsWith("-") ? -1 : 1;
    found.sort((left, right) => compare(left.key, right.key, direction) || left.row - right.row);
    return {
      count: found.length,
      rows: (from, to) => found.slice(from, to).map((order) => rowOf(order, index)),
    };
  };

  globalThis.storno = { add, directory, find };
})();
