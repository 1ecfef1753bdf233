'use strict';
(() => {
  const root = document.documentElement;
  const by = id => document.getElementById(id);

  // light or dark: the system decides until the reader does
  const dark = () => (root.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
  by('theme').addEventListener('click', () => {
    root.dataset.theme = dark() ? 'light' : 'dark';
    try { localStorage.setItem('loadstone-theme', root.dataset.theme); } catch (e) { /* a folder may have no storage */ }
  });

  const menu = by('menu');
  menu.addEventListener('click', () => {
    const open = by('contents').classList.toggle('open');
    menu.setAttribute('aria-expanded', open);
  });

  // search: every word must occur in the paragraph
  const box = by('search'), hits = by('hits');
  const words = () => box.value.toLowerCase().split(/\s+/).filter(w => w.length > 1);
  const marked = (text, sought) => {
    const lower = text.toLowerCase();
    const from = Math.max(0, lower.indexOf(sought[0]) - 40);
    const out = document.createElement('span');
    let rest = (from ? '…' : '') + text.slice(from, from + 130);
    while (rest) {
      const at = sought.map(w => [rest.toLowerCase().indexOf(w), w]).filter(a => a[0] >= 0).sort((a, b) => a[0] - b[0])[0];
      if (!at) { out.append(rest); break; }
      out.append(rest.slice(0, at[0]));
      const mark = document.createElement('mark');
      mark.textContent = rest.slice(at[0], at[0] + at[1].length);
      out.append(mark);
      rest = rest.slice(at[0] + at[1].length);
    }
    return out;
  };
  const search = () => {
    const sought = words();
    hits.hidden = !sought.length;
    hits.replaceChildren();
    if (!sought.length) return;
    const found = (window.INDEX ?? []).filter(row => sought.every(w => (row[1] + ' ' + row[2]).toLowerCase().includes(w)));
    for (const [link, chapter, text] of found.slice(0, 12)) {
      const item = document.createElement('li'), a = document.createElement('a'), b = document.createElement('b');
      a.href = link;
      b.textContent = chapter;
      a.append(b, marked(text, sought));
      item.append(a);
      hits.append(item);
    }
    if (!found.length) {
      const item = document.createElement('li');
      item.textContent = 'Nothing found.';
      hits.append(item);
    }
  };
  box.addEventListener('input', search);
  addEventListener('keydown', e => {
    if (e.key === '/' && !/^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName)) {
      e.preventDefault();
      by('contents').classList.add('open');
      box.focus();
    }
    if (e.key === 'Escape' && document.activeElement === box) { box.value = ''; search(); box.blur(); }
  });

  // figures with sliders: Java draws (interactive.js), here the reader moves
  for (const figure of document.querySelectorAll('.interactive')) {
    const inputs = [...figure.querySelectorAll('input')], outputs = [...figure.querySelectorAll('output')];
    let due = 0;
    const draw = () => {
      due = 0;
      const [svg, words, ...shown] = window.loadstone.draw(figure.dataset.figure, inputs.map(i => Number(i.value)));
      figure.querySelector('.drawing').innerHTML = svg;
      figure.querySelector('.reading').innerHTML = words;
      shown.forEach((text, i) => { outputs[i].textContent = text; inputs[i].setAttribute('aria-valuetext', text); });
    };
    figure.addEventListener('input', () => { due ||= requestAnimationFrame(draw); });
    if (inputs.some(i => i.value !== i.defaultValue)) draw(); // a browser may keep positions when a page is loaded again
  }

  // the ledger's filter
  const form = document.querySelector('form.filter');
  if (form) {
    form.hidden = false;
    const claims = [...document.querySelectorAll('.ledger div.claim')];
    const filter = () => {
      const want = Object.fromEntries(new FormData(form));
      const sought = want.words.toLowerCase().split(/\s+/).filter(Boolean);
      let shown = 0;
      for (const c of claims) {
        const tested = c.querySelector('.tested').textContent !== 'not yet tested';
        const fits = (!want.verdict || c.dataset.verdict === want.verdict) && (!want.lab || c.dataset.lab === want.lab)
          && (!want.part || c.closest('section.claims').dataset.part === want.part)
          && (!want.tested || (want.tested === 'yes') === tested)
          && sought.every(w => c.textContent.toLowerCase().includes(w));
        c.hidden = !fits;
        if (fits) shown++;
      }
      for (const s of document.querySelectorAll('.ledger section.claims')) s.hidden = !s.querySelector('div.claim:not([hidden])');
      form.querySelector('output').textContent = shown + ' of ' + claims.length;
    };
    form.addEventListener('input', filter);
    form.addEventListener('submit', e => e.preventDefault());
    // a link to a claim must find it shown
    addEventListener('hashchange', () => { form.reset(); filter(); document.getElementById(location.hash.slice(1))?.scrollIntoView(); });
    filter();
  }
})();
