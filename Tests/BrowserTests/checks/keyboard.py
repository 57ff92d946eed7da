"""A page by keyboard alone: Tab reaches all that can be used, in order, visibly; then it is used."""

from checks.pages import kinds

# What can be used, in the order of the document, and what Tab may reach in the wrong order.
PREPARE = """() => {
  for (const part of document.querySelectorAll('details')) part.open = true;
  window.stops = [...document.querySelectorAll(
    'a[href], button, input, select, textarea, summary, [tabindex]')].filter(e =>
      e.tabIndex >= 0 && !e.disabled && e.type !== 'hidden' && e.checkVisibility());
  window.reached = [];
  addEventListener('focusin', event => reached.push(stops.indexOf(event.target)));
  const name = e => e.outerHTML.slice(0, 90).replace(/\\s+/g, ' ');
  const problems = [...document.querySelectorAll('[tabindex]')].filter(e => e.tabIndex > 0)
    .map(e => 'comes before its turn: ' + name(e));
  const scrolls = e => /auto|scroll/.test(getComputedStyle(e).overflowX + getComputedStyle(e).overflowY)
    && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1);
  for (const e of document.querySelectorAll('main *')) {
    if (scrolls(e) && e.tabIndex < 0) problems.push('scrolls, but not by keyboard: ' + name(e));
    if (e.matches('[tabindex]') && !e.getAttribute('aria-label')
        && !document.getElementById(e.getAttribute('aria-labelledby'))) {
      problems.push('has no name: ' + name(e));
    }
  }
  return { count: stops.length, problems };
}"""

# Each stop, forwards and then backwards: is its focus visible and in sight, and nothing over it?
LOOK = """() => {
  const name = e => e.outerHTML.slice(0, 90).replace(/\\s+/g, ' ');
  const channels = text => text.match(/[\\d.]+/g).map(Number);
  const shine = ([red, green, blue]) => {
    const [r, g, b] = [red, green, blue].map(c => {
      const part = c / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => {
    const [low, high] = [shine(channels(one)), shine(channels(other))].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const ground = e => {
    for (let at = e; at; at = at.parentElement) {
      const color = getComputedStyle(at).backgroundColor;
      if ((channels(color)[3] ?? 1) === 1) return color;
    }
    return 'rgb(255, 255, 255)';
  };
  const problems = [];
  const look = e => {
    e.focus({ focusVisible: true });
    const style = getComputedStyle(e);
    if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) {
      problems.push('focus is not visible: ' + name(e));
    } else if (contrast(style.outlineColor, ground(e.parentElement)) < 3) {
      problems.push('focus has too little contrast: ' + name(e));
    }
    const seen = [...e.getClientRects()].some(box => {
      const left = Math.max(box.left, 0), right = Math.min(box.right, innerWidth);
      const top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight);
      return left < right && top < bottom && [0.1, 0.5, 0.9].some(part =>
        e.contains(document.elementFromPoint(left + (right - left) * part, (top + bottom) / 2)));
    });
    if (!seen) problems.push('focus is out of sight or covered: ' + name(e));
  };
  stops.forEach(look);
  stops.toReversed().forEach(look);
  return [...new Set(problems)].slice(0, 5);
}"""


def walk(view):
    """Presses Tab through the whole page and back from its end, and compares with the document."""
    found = view.evaluate(PREPARE)
    count, problems = found["count"], found["problems"]
    for key in ["Tab"] * count + ["Shift+Tab"] * (count - 1):
        view.keyboard.press(key)
    reached = view.evaluate("reached")
    order = list(range(count))
    if reached[:count] != order:
        problems.append(f"Tab goes {first_difference(reached[:count], order)}")
    elif reached[count:] != order[-2::-1]:
        problems.append(f"Shift+Tab goes {first_difference(reached[count:], order[-2::-1])}")
    return problems + view.evaluate(LOOK)


def first_difference(found, expected):
    place = next((i for i, pair in enumerate(zip(found, expected)) if pair[0] != pair[1]),
                 min(len(found), len(expected)))
    return f"to {found[place:place + 3]}, not to {expected[place:place + 3]}"


def use(view):
    """The skip link skips, details open, a region that is too wide scrolls."""
    problems = []
    view.evaluate("document.activeElement.blur()")
    view.keyboard.press("Tab")
    if not view.evaluate("document.activeElement.matches('.skip')"
                         " && document.activeElement.getBoundingClientRect().left >= 0"):
        problems.append("the first stop is no visible skip link")
    else:
        view.keyboard.press("Enter")
        view.keyboard.press("Tab")
        if not view.evaluate("location.hash === '#main' && (document.activeElement === document.body"
                             " || !!document.activeElement.closest('main, footer'))"):
            problems.append("the skip link does not lead into the main part")
    for part in view.query_selector_all("summary"):
        was_open = part.evaluate("e => e.parentElement.open")
        part.focus()
        view.keyboard.press("Enter")
        if part.evaluate("e => e.parentElement.open") == was_open:
            problems.append("Enter does not open or close details")
    for region in view.query_selector_all(".scroll"):
        region.focus()
        if region.evaluate("e => e.scrollWidth <= e.clientWidth"
                           " || getComputedStyle(e).overflowX === 'visible'"):
            continue
        for _ in range(3):
            view.keyboard.press("ArrowRight")
        for _ in range(40):
            if region.evaluate("e => e.scrollLeft > 0"):
                break
            view.wait_for_timeout(25)
        else:
            problems.append("a region that is too wide does not scroll by keyboard: "
                            + region.get_attribute("aria-label"))
    return problems


def check(browser, site, options):
    problems = []
    for scheme, width in (("light", 1280), ("dark", 320)):
        view = browser.new_page(color_scheme=scheme, reduced_motion="reduce",
                                viewport={"width": width, "height": 700})
        for page in kinds(site):
            view.goto((site / page).as_uri(), wait_until="load")
            for problem in walk(view):
                problems.append(f"{page}, {scheme}, {width}: {problem}")
            view.goto((site / page).as_uri(), wait_until="load")
            for problem in use(view):
                problems.append(f"{page}, {scheme}, {width}: {problem}")
        view.close()
    return problems
