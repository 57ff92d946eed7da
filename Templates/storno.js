// The script of the site. Every page is whole without it: it writes "-" for "−" into what is copied,
// copies links to corrections, and shows the search above lists of orders. Words come from the
// page; what is found comes from assets/index/search.js and never becomes markup.
"use strict";
(() => {
  const assets = document.currentScript.src;
  const byID = (id) => document.getElementById(id);
  const isField = (node) => /^(INPUT|SELECT|TEXTAREA)$/.test(node.nodeName);

  // ---- Copying ----

  document.addEventListener("copy", (event) => {
    const selection = getSelection();
    const text = selection.toString();
    if (isField(document.activeElement) || !text.includes("−")) return;
    const copy = document.createElement("div");
    for (let index = 0; index < selection.rangeCount; index += 1) {
      copy.append(selection.getRangeAt(index).cloneContents());
    }
    event.clipboardData.setData("text/plain", text.replaceAll("−", "-"));
    event.clipboardData.setData("text/html", copy.innerHTML.replaceAll("−", "-"));
    event.preventDefault();
  });

  const copyText = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Pages from disk or without TLS may not write to the clipboard by themselves.
      const area = document.createElement("textarea");
      area.value = text;
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
    }
  };

  const linkButton = byID("copy-link");
  for (const link of linkButton ? document.querySelectorAll("#corrections-table tbody th a") : []) {
    const button = linkButton.content.firstElementChild.cloneNode(true);
    const words = button.textContent;
    const say = (words) => {
      button.textContent = words;
      button.setAttribute("aria-label", `${words}: ${link.textContent}`);
    };
    say(words);
    button.addEventListener("click", async () => {
      await copyText(link.href);
      button.focus();
      say(button.dataset.copied);
      setTimeout(say, 3000, words);
    });
    link.after(" ", button);
  }

  // ---- The search: its words, and how figures and days are written ----

  const form = byID("find");
  if (!form) return;
  const words = form.dataset;
  const filled = (text, ...parts) => parts.reduce((text, part) => text.replace("%", () => part), text);

  // Characters that cannot be seen or that turn text around, as they are.
  const visible = (text) => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (sign) =>
    `[U+${sign.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}]`);

  // As the page writes -1234567.5 and 2006-03-09.
  const [, group, decimal] = /1(\D*)234\D*567(\D*)5/.exec(words.figure);
  const figure = (units) => {
    const digits = String(units).replace("-", "").padStart(6, "0");
    const whole = digits.slice(0, -5).replace(/\B(?=(\d{3})+$)/g, group);
    const rest = digits.slice(-5).replace(/0+$/, "");
    return (units < 0 ? "−" : "") + whole + (rest && decimal + rest);
  };
  const number = (count) => figure(count * 100000);
  const day = (date) => {
    const [year, month, day] = date.split("-");
    return words.day.replace(/2006|0?3|0?9/g, (part) => {
      const number = part === "2006" ? year : Number(part) === 3 ? month : day;
      return part.length > 1 ? number : String(Number(number));
    });
  };

  const showRow = (order) => {
    const row = byID("find-row").content.firstElementChild.cloneNode(true);
    const set = (name, text, change) => {
      for (const part of row.querySelectorAll(`[data-is="${name}"]`)) {
        part.textContent = visible(text);
        if (text) change?.(part);
        else if (part.nodeName !== "TD") part.remove();
      }
    };
    const counted = (count, text) => count ? filled(text, number(count)) : "";
    set("order", order.order, (link) => { link.href = order.page; });
    set("hit", order.hit ? filled(words[order.hit.kind] ?? "%", order.hit.text) : "");
    set("item", order.item, (link) => { link.href = order.itemPage; });
    set("description", order.description);
    set("status", order.status);
    set("date", order.date && day(order.date), (time) => { time.dateTime = order.date; });
    set("original", figure(order.original));
    set("reversed", order.reversed ? figure(-order.reversed) : "");
    set("unexplained", order.unexplained ? filled(words.unexplained, figure(-order.unexplained)) : "");
    set("net", figure(order.net));
    set("after", order.queue ? figure(order.net + order.queue) : "");
    set("ordered", order.ordered === null ? "" : figure(order.ordered));
    set("corrections", counted(order.corrections, "%"));
    set("findings", counted(order.findings, "%"), (part) => { part.className = `level-${order.level}`; });
    set("queued", counted(order.queued, words.queued));
    set("rejected", counted(order.rejected, words.rejected));
    row.querySelectorAll("svg path").forEach((path, index) => path.setAttribute("d", order.paths[index]));
    return row;
  };

  // ---- The choice: in the fields, in the address, on the page ----

  const perPage = 200;
  const fields = Array.from(form.elements).filter((field) => field.name);
  const blank = { ...Object.fromEntries(fields.map(({ name }) => [name, ""])), sort: "-date", page: "1" };
  // What a list by status, month and so on shows by itself.
  const base = words.scope ? { ...blank, [words.scope]: words.value } : blank;
  let choice = { ...base };
  const written = (choice) => String(new URLSearchParams(
    Object.entries(choice).filter(([name, value]) => value && value !== (blank[name] || ""))));

  let engine = null;
  const search = () => engine ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = new URL("index/search.js", assets);
    script.addEventListener("load", () => resolve(globalThis.storno));
    script.addEventListener("error", () => {
      engine = null;
      reject(new Error("failed"));
    });
    document.head.append(script);
  });

  const table = byID("orders");
  const [plainBody] = table.tBodies;
  const results = document.createElement("tbody");
  const plainCaption = table.caption.textContent;
  const headings = Array.from(table.querySelectorAll("th[data-sort]"));
  const count = byID("find-count");
  const [previous, next] = [byID("find-previous"), byID("find-next")];

  const showField = (field) => {
    const value = choice[field.name];
    if (field.type === "checkbox") field.checked = value !== "";
    else if (field.value.trim() !== value) {
      const isOption = Array.from(field.options ?? []).some((option) => option.value === value);
      if (field.options && !isOption) field.add(new Option(value, value));
      field.value = value;
    }
  };
  const showFields = () => {
    fields.forEach(showField);
    for (const heading of headings) {
      const isSorted = heading.dataset.sort.replace("-", "") === choice.sort.replace("-", "");
      if (isSorted) heading.setAttribute("aria-sort", choice.sort.startsWith("-") ? "descending" : "ascending");
      else heading.removeAttribute("aria-sort");
    }
  };

  const showResults = ({ count: total, rows }) => {
    const pages = Math.max(1, Math.ceil(total / perPage));
    const page = Math.min(Math.max(1, Math.floor(choice.page) || 1), pages);
    const from = (page - 1) * perPage;
    const shown = rows(from, from + perPage);
    results.replaceChildren(...shown.map(showRow));
    plainBody.after(results);
    count.textContent = filled(words[total === 0 ? "none" : total === 1 ? "one" : "many"], number(total));
    table.caption.textContent = filled(
      words.range, number(total && from + 1), number(from + shown.length), number(total));
    [previous.disabled, next.disabled] = [page === 1, page === pages];
    [previous.value, next.value] = [page - 1, page + 1];
    byID("find-pages").hidden = pages === 1;
  };

  const showPlain = (isPlain) => {
    plainBody.hidden = !isPlain;
    const pages = byID("order-pages");
    if (pages) pages.hidden = !isPlain;
    byID("find-clear").hidden = isPlain;
    if (!isPlain) return;
    results.remove();
    count.textContent = "";
    table.caption.textContent = plainCaption;
    byID("find-pages").hidden = true;
  };

  // Each search has a turn: one that ends after a later one began shows nothing.
  let turn = 0;
  const show = async () => {
    const mine = turn += 1;
    showFields();
    if (written(choice) === written(base)) return showPlain(true);
    try {
      const found = await (await search()).find(choice);
      if (mine !== turn) return;
      showPlain(false);
      showResults(found);
      return found;
    } catch (error) {
      if (mine === turn) count.textContent = words[error.message] ?? error.message;
    }
  };

  let shown = Promise.resolve();
  let wasTyping = false;
  const go = (change, isTyping = false) => {
    choice = { ...choice, page: "1", ...change };
    const text = written(choice) || (written(base) && "q=");
    const address = location.href.split("#")[0] + (text && `#${text}`);
    // One entry of the history for a word, not for each of its letters.
    if (isTyping && wasTyping) history.replaceState(null, "", address);
    else history.pushState(null, "", address);
    wasTyping = isTyping;
    shown = show();
  };
  const restore = () => {
    const text = location.hash.slice(1);
    // Another fragment is a place on the page.
    if (text && !text.includes("=")) return;
    choice = text ? { ...blank } : { ...base };
    for (const [name, value] of new URLSearchParams(text)) if (Object.hasOwn(blank, name)) choice[name] = value;
    wasTyping = false;
    shown = show();
  };

  // ---- What somebody does ----

  const entered = () => Object.fromEntries(fields.map((field) =>
    [field.name, field.type !== "checkbox" ? field.value.trim() : field.checked ? "1" : ""]));
  let timer = 0;
  const enter = (isTyping) => {
    clearTimeout(timer);
    const change = entered();
    if (fields.some(({ name }) => change[name] !== choice[name])) go(change, isTyping);
  };
  form.addEventListener("input", ({ target }) => {
    const isTyping = target.nodeName === "INPUT" && target.type !== "checkbox";
    clearTimeout(timer);
    timer = setTimeout(enter, isTyping ? 120 : 0, isTyping);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("keydown", async (event) => {
    const isEnter = event.key === "Enter" && event.target.nodeName === "INPUT";
    if (event.isComposing || !isEnter && event.key !== "Escape") return;
    event.preventDefault();
    if (!isEnter) return clear();
    enter(true);
    const found = await shown;
    if (found?.count === 1) location.assign(found.rows(0, 1)[0].page);
  });
  const clear = () => {
    clearTimeout(timer);
    go(base);
  };
  byID("find-clear").addEventListener("click", () => {
    clear();
    byID("find-text").focus();
  });
  for (const button of [previous, next]) {
    button.addEventListener("click", () => {
      go({ page: button.value });
      table.scrollIntoView();
    });
  }
  for (const heading of headings) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...heading.childNodes);
    heading.append(button);
    const { sort } = heading.dataset;
    const other = sort.startsWith("-") ? sort.slice(1) : `-${sort}`;
    button.addEventListener("click", () => go({ sort: choice.sort === sort ? other : sort }));
  }
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return;
    event.preventDefault();
    byID("find-text").focus();
    byID("find-text").select();
  });

  // The choices there are, when somebody comes near them.
  const fillChoices = async () => {
    for (const event of ["focusin", "pointerenter"]) form.removeEventListener(event, fillChoices);
    try {
      const known = await (await search()).directory();
      for (const [name, values, labels] of [["center", known.workCenters, known.workCenters],
        ["month", known.months, known.monthCaptions],
        ["status", known.statuses, known.statusCaptions]]) {
        const field = byID(`find-${name}`);
        field.length = 1;
        values.forEach((value, index) => field.add(new Option(visible(labels[index]), value)));
        showField(field);
      }
    } catch (error) {
      count.textContent = words[error.message] ?? error.message;
    }
  };
  for (const event of ["focusin", "pointerenter"]) form.addEventListener(event, fillChoices);

  addEventListener("popstate", restore);
  form.hidden = false;
  restore();
  if (location.hash.includes("=")) fillChoices();
})();
