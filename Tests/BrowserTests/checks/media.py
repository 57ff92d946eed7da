"""What the pages become on paper, in forced colours and where motion is not wanted."""

import pathlib
import re

from checks.pages import kinds, page_of, pages

# Marks that mean different things and must look different without our colours. Each is told apart
# from the others of its line; one that is not on the page is passed over.
MARKS = [
    [".bar .track", ".bar .net", ".bar .original", ".bar .queued", ".bar .ordered"],
    [".key-net::before", ".key-queued::before", ".key-taken::before", ".key-ordered::before"],
    [".steps path:not(.queued, .dots, .zero)", ".steps .queued", ".steps .dots", ".steps .zero"],
    [".figures .value", ".queued-value"],
    [".orders td path:first-child", ".orders td path:nth-child(2)", ".orders td path:nth-child(3)"],
    [".columns .values", ".columns .zero"],
    [".out > .columns .values"], [".rev > .columns .values"], [".warn > .columns .values"],
    ["td .bar .track", "td .bar .net", "td .bar .original"],
    [".group-orders .f + td:not(:empty)"], [".groups .rev:not(:empty)"],
    [".level-error"], [".level-warning"], [".level-info"],
    ["time", ".state-queued"],
    ["tr:not([class~=reversal], .queued, .unexplained, .cross-link, .broken-link, .net, :target) > th"
     ":first-child",
     "tr.reversal > th:first-child"],
    ["tr.reversal:not(.queued) > td", "tr.queued:not(.same-posting) > td"],
]
# A mark as it is drawn: the text before it, its lines, its form; its colours where they are drawn.
LOOK = """(marks) => {
  const drawn = (style, names) => names.map(name => style[name]).join(' ');
  const look = selector => {
    const [part, before] = selector.split('::');
    const e = document.querySelector(part);
    if (!e) return null;
    const style = getComputedStyle(e, before ? '::before' : null);
    if (!before && e instanceof SVGElement) {
      const isLine = style.stroke !== 'none';
      return { shape: drawn(style, ['fill', 'fillOpacity', 'opacity', 'stroke'])
        + (isLine ? drawn(style, ['strokeWidth', 'strokeDasharray', 'strokeLinecap']) : ''),
        colors: [style.fill, style.stroke].filter(color => color !== 'none') };
    }
    const ahead = getComputedStyle(e, '::before').content;
    return { shape: drawn(style, ['borderTopStyle', 'borderTopWidth', 'borderBottomStyle', 'width',
      'height', 'backgroundColor', 'fontWeight'].slice(0, before ? 6 : 3))
      + (before ? '' : (ahead === 'none' || ahead === 'normal' ? '' : ahead)),
      colors: before ? [style.backgroundColor, style.borderTopWidth === '0px' ? null
        : style.borderTopColor].filter(color => color) : [style.color] };
  };
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const paper = (color) => {
    canvas.fillStyle = 'Canvas'; canvas.fillRect(0, 0, 1, 1);
    if (color) { canvas.fillStyle = color; canvas.fillRect(0, 0, 1, 1); }
    return [...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)];
  };
  const shine = color => color.map(c => c / 255).map(c =>
    c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const contrast = color => {
    const [low, high] = [shine(paper(color)), shine(paper())].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const problems = [];
  for (const group of marks) {
    const seen = new Map();
    for (const selector of group) {
      const mark = look(selector);
      if (!mark) continue;
      if (seen.has(mark.shape)) problems.push(`${selector} looks like ${seen.get(mark.shape)}`);
      seen.set(mark.shape, selector);
      if (!mark.colors.some(color => contrast(color) >= 3)) problems.push(`${selector} is not seen`);
    }
  }
  return problems;
}"""

# All that moves by itself, or slowly.
MOVING = """() => [...document.querySelectorAll('*')].flatMap(e => {
  const style = getComputedStyle(e);
  const moves = [
    style.animationName !== 'none' && 'is animated',
    style.transitionDuration.split(', ').some(time => parseFloat(time) > 0) && 'has a transition',
    style.scrollBehavior === 'smooth' && 'scrolls smoothly',
  ].filter(Boolean);
  return moves.map(move => `${e.tagName.toLowerCase()} ${move}`);
}).concat(document.getAnimations().length ? ['an animation runs'] : []).slice(0, 5)"""

# What the sheet lacks, and what on it is of no use.
ON_PAPER = """(isOrder) => {
  const isShown = e => e.checkVisibility({ visibilityProperty: true })
    && e.getBoundingClientRect().height > 0;
  const problems = [...document.querySelectorAll(
    'nav, .skip, .take, .lists, button, input, select, form, [role=search]')]
    .filter(e => isShown(e) && !e.matches('th button')).map(e => 'on paper: ' + e.outerHTML.slice(0, 80).replace(/\\s+/g, ' '));
  const need = (what, selector) => {
    const found = [...document.querySelectorAll(selector)];
    if (!found.length || !found.every(isShown)) problems.push('not on paper: ' + what);
  };
  if (document.querySelector('.evidence')) {
    need('the evidence', '.evidence, .evidence h2, .evidence dt, .evidence dd');
  }
  if (isOrder) need('the evidence', '.evidence');
  const boxes = [...document.querySelectorAll('td.review')].filter(e => !e.closest('.day'));
  for (const box of boxes) {
    const style = getComputedStyle(box), size = box.getBoundingClientRect();
    const sides = ['Top', 'Right', 'Bottom', 'Left'].map(side => style[`border${side}Style`]);
    if (!isShown(box) || sides.includes('none') || size.width < 60 || size.height < 12
        || box.textContent.trim()) problems.push('no empty box for who reviewed it');
  }
  if (boxes.length) need('a head over the boxes', 'th.review');
  if (getComputedStyle(document.documentElement).colorScheme !== 'light') {
    problems.push('a dark sheet');
  }
  return [...new Set(problems)].slice(0, 5);
}"""


def check_print(browser, site, options):
    """Each page named by --print on one sheet; of every kind what belongs on paper."""
    view, problems = browser.new_page(color_scheme="dark"), []
    for name in options.print:
        page = page_of(site, name)
        view.goto((site / page).as_uri(), wait_until="load")
        sheets = len(re.findall(rb"/Type\s*/Page\b(?!s)", view.pdf(prefer_css_page_size=True)))
        if sheets != 1:
            problems.append(f"{page}: {sheets} sheets")
    view.emulate_media(media="print")
    for page in kinds(site):
        view.goto((site / page).as_uri(), wait_until="load")
        is_order = pathlib.PurePath(page).parts[0] == "orders"
        problems += [f"{page}: {problem}" for problem in view.evaluate(ON_PAPER, is_order)]
    return problems


def check_forced(browser, site, options):
    """Marks stay apart and visible when the system takes the colours away, on dark and light."""
    problems = []
    for scheme in ("light", "dark"):
        view = browser.new_page(forced_colors="active", color_scheme=scheme)
        for page in pages(site):
            view.goto((site / page).as_uri(), wait_until="load")
            problems += [f"{page}, {scheme}: {problem}" for problem in view.evaluate(LOOK, MARKS)]
        view.close()
    return problems


def check_motion(browser, site, options):
    """Nothing moves where motion is not wanted; that a page may move elsewhere proves the check."""
    view, problems = browser.new_page(reduced_motion="reduce"), []
    for page in kinds(site):
        view.goto((site / page).as_uri(), wait_until="load")
        problems += [f"{page}: {problem}" for problem in view.evaluate(MOVING)]
    return problems
