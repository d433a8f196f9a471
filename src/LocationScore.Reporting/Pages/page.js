function begin() {
  const byId = id => document.getElementById(id), data = JSON.parse(byId('data').textContent);
  const make = (name, attributes = {}, text) => {
    const svg = ['svg', 'rect', 'path', 'title'].includes(name);
    const element = svg ? document.createElementNS('http://www.w3.org/2000/svg', name) : document.createElement(name);
    for (const key in attributes) element.setAttribute(key, attributes[key]);
    if (text !== undefined) element.textContent = text;
    return element;
  };
  const hues = 8, letter = k => k < 26 ? String.fromCharCode(65 + k) : letter(Math.floor(k / 26) - 1) + letter(k % 26);
  const factor = (k, name) => {
    const box = make('span', { class: 'factor' });
    box.append(make('i', { class: `swatch b${k % hues}` }, letter(k)), make('span', {}, name));
    return box;
  };
  const percent = share => { const t = (100 * share).toFixed(1); return (t.endsWith('.0') ? t.slice(0, -2) : t) + '%'; };
  const topOf = k => data.nodes[k];

  // The gap between any two cities: whole numbers of the last printed digit, so every difference adds up.
  if (data.sums && data.sums.length > 1) {
    const unit = 10 ** data.pointDigits, one = byId('one'), other = byId('other');
    const signed = n => (n > 0 ? '+' : n < 0 ? '−' : '') + (Math.abs(n) / unit).toFixed(data.pointDigits);
    const plain = n => (n / unit).toFixed(data.pointDigits).replace('-', '−');
    if (one) {
      for (const select of [one, other]) data.sums.forEach((sum, k) => select.append(make('option', { value: k }, data.cities[sum[0]][1])));
      const names = [...document.querySelectorAll('#gap-title bdi')].map(b => b.textContent);
      one.value = Math.max(0, data.sums.findIndex(sum => data.cities[sum[0]][1] === names[0]));
      other.value = Math.max(0, data.sums.findIndex(sum => data.cities[sum[0]][1] === names[1]));
      const show = () => {
        const a = data.sums[one.value], b = data.sums[other.value], nameA = data.cities[a[0]][1], nameB = data.cities[b[0]][1];
        const rows = a.slice(2).map((points, k) => [k, points - b[k + 2]]).filter(([k, gap]) => k < data.tops.length || gap !== 0);
        rows.sort((x, y) => x[1] - y[1] || x[0] - y[0]);
        const most = Math.max(1, ...rows.map(row => Math.abs(row[1]))), body = make('tbody');
        for (const [k, gap] of rows) {
          const row = make('tr'), head = make('th', { scope: 'row' }), cell = make('td', { class: 'w' }), width = 50 * Math.abs(gap) / most;
          if (k < data.tops.length) head.append(factor(k, topOf(data.tops[k])[6])); else head.textContent = 'For everyone';
          const bar = make('svg', { class: 'bar', viewBox: '0 0 100 20', preserveAspectRatio: 'none', 'aria-hidden': 'true' });
          bar.append(make('rect', { class: `f${k % hues}`, x: gap < 0 ? 50 - width : 50, y: 3, width, height: 14 }), make('path', { class: 'axis', d: 'M50 0V20' }));
          cell.append(bar);
          row.append(head, cell, make('td', { class: 's' }, signed(gap)));
          body.append(row);
        }
        const total = make('tr', { class: 'sum' }), sides = make('td', { class: 'w' });
        sides.append(make('span', {}, `←\u00a0${nameB} ahead`), make('span', {}, `${nameA} ahead\u00a0→`));
        total.append(make('th', { scope: 'row' }, 'Together'), sides, make('td', { class: 's' }, signed(a[1] - b[1])));
        body.append(total);
        byId('gap-table').tBodies[0].replaceWith(body);
        const title = byId('gap-title'), how = a[1] === b[1] ? 'level with' : 'compared with';
        title.replaceChildren(make('bdi', {}, nameA), ` ${how} `, make('bdi', {}, nameB));
        title.nextElementSibling.textContent = `${nameA} has ${plain(a[1])}, ${nameB} ${plain(b[1])}. The differences of the factors add up to the gap, as printed.`;
      };
      one.onchange = other.onchange = show;
      byId('pick').hidden = false;
    }
  }

  // A link to a city opens its facts.
  const openTarget = () => { const at = byId(decodeURIComponent(location.hash.slice(1))); if (at && at.tagName === 'DETAILS') at.open = true; };
  document.addEventListener('click', event => {
    const link = event.target.closest && event.target.closest('a[href^="#c"]'), at = link && byId(link.hash.slice(1));
    if (at) at.open = true;
  });
  if (/^#c\d+$/.test(location.hash)) openTarget();

  // The sliders, once the mirror gives the scores of the engine.
  if (!data.values) return;
  const m = model(data), start = m.nodes.map(node => node.weight), note = byId('no-sliders');
  const local = locals(m, start), first = local && scoresOf(m, local);
  const ranks = first && ranksOf(first, data.direction, data.tolerance, data.decimals);
  if (!first || first.some((score, i) => score !== data.scores[i]) || ranks.some((rank, i) => rank !== data.ranks[i])) {
    note.textContent = 'This browser does not compute the scores above to the last bit, so the sliders are left out. Other weights are tried with: locationscore rank --set FACTOR=WEIGHT';
    return;
  }
  if (!byId('what-if')) return;
  const shownMost = 100, firstShown = 50, startRanks = ranks, list = byId('live'), weights = byId('weights'), said = byId('said');
  let now = start.slice(), past = [], held = null;
  const index = new Map(m.nodes.map((node, k) => [node.id, k]));
  const others = k => orderedSum(m.nodes[m.nodes[k].parent].below.filter(c => c !== k).map(c => now[c]));
  const changes = () => m.nodes.map((node, k) => k).filter(k => k > 0 && now[k] !== start[k]);
  const say = text => { said.textContent = text; };

  const inputs = [], shares = new Map();
  const slider = (k, top) => {
    const node = m.nodes[k], box = make('div', { class: 'slider' }), label = make('label', { for: `w${k}` });
    if (top >= 0) label.append(factor(top, node.name)); else label.textContent = node.name;
    const output = make('output', { id: `o${k}`, for: `w${k}` });
    const input = make('input', { type: 'range', id: `w${k}`, min: 0, max: 99, step: 0.5, 'data-node': node.id, 'aria-describedby': `o${k}` });
    const fixed = !node.free || m.nodes[node.parent].below.length < 2;
    input.disabled = fixed;
    input.addEventListener('input', () => {
      const rest = others(k), share = Number(input.value) / 100;
      if (!(rest > 0)) { say(`${node.name} keeps its weight: the others have none.`); shares.delete(k); show(false); return; }
      if (!held) held = now.slice();
      now[k] = Number((rest * share / (1 - share)).toPrecision(6));
      say('');
      show(true, k);
    });
    input.addEventListener('change', () => { if (held) { past.push(held); held = null; } keep(); });
    box.append(label, output, input);
    inputs.push([k, input, output]);
    return box;
  };
  data.tops.forEach((k, top) => {
    weights.append(slider(k, top));
    const below = [];
    const walk = node => { for (const c of m.nodes[node].below) { below.push(c); walk(c); } };
    walk(k);
    if (!below.length) return;
    const more = make('details');
    more.append(make('summary', {}, `Inside ${m.nodes[k].name}`), ...below.map(c => slider(c, -1)));
    weights.append(more);
  });

  const rows = new Map(), still = matchMedia('(prefers-reduced-motion: reduce)');
  const put = (element, text) => { if (element.textContent !== text) element.textContent = text; };
  let places = new Map();
  const rowOf = i => {
    if (rows.has(i)) return rows.get(i);
    const li = make('li', i === data.focus ? { class: 'focus' } : {}), rank = make('span', { class: 'rank' });
    const city = make('span', { class: 'city', title: data.cities[i][1] }), name = make('bdi', {}, data.cities[i][1]);
    city.append(name);
    const bar = make('svg', { class: 'bar', viewBox: '0 0 1000 20', preserveAspectRatio: 'none', 'aria-hidden': 'true' });
    const parts = data.tops.map((_, k) => make('rect', { class: `f${k % hues}`, y: 0, height: 20 }));
    bar.append(...parts);
    const score = make('span', { class: 'score' }), move = make('span', { class: 'move' });
    li.append(rank, city, bar, score, move);
    const row = { li, rank, parts, score, move };
    rows.set(i, row);
    return row;
  };
  const more = make('li', { class: 'more' });

  function show(animate, moved) {
    const local = locals(m, now);
    if (!local) { say('At least one weight must be above 0.'); return; }
    const scoreAt = scorerOf(m, local), scores = m.rows.map((_, i) => scoreAt(i));
    const ranks = ranksOf(scores, data.direction, data.tolerance, data.decimals);
    const order = scores.map((_, i) => i).sort((a, b) => ranks[a] - ranks[b] || (data.cities[a][0] < data.cities[b][0] ? -1 : 1));
    const at = order.indexOf(data.focus ?? order[0]);
    const shown = order.filter((_, k) => order.length <= shownMost || k < firstShown || Math.abs(k - at) <= 2);
    const longest = scores.reduce((most, score) => Math.max(most, Math.abs(score)), 0) || 1, points = new Array(m.nodes.length);
    for (const i of shown) {
      const row = rowOf(i), up = startRanks[i] - ranks[i];
      put(row.rank, String(ranks[i]));
      put(row.score, scores[i].toFixed(data.scoreDigits));
      put(row.move, up > 0 ? `▲ ${up}` : up < 0 ? `▼ ${-up}` : '');
      scoreAt(i, points);
      let x = 0;
      data.tops.forEach((k, part) => {
        const width = 1000 * Math.max(0, points[k]) / longest;
        row.parts[part].setAttribute('x', x.toFixed(1));
        row.parts[part].setAttribute('width', Math.max(0, width - 1.6).toFixed(1));
        x += width;
      });
    }
    const elements = shown.map(i => rows.get(i).li);
    if (shown.length < order.length) { put(more, `and ${order.length - shown.length} more, which are ranked too`); elements.push(more); }
    elements.forEach((element, k) => { if (list.children[k] !== element) list.insertBefore(element, list.children[k] ?? null); });
    while (list.children.length > elements.length) list.lastChild.remove();
    // All rows are of one height, so where a row comes from is told in rows, and nothing is measured.
    const stand = new Map(shown.map((i, k) => [i, k]));
    if (animate && !still.matches) for (const [i, k] of stand) {
      const from = places.get(i);
      if (from === undefined || from === k) continue;
      const row = rows.get(i);
      row.glide?.cancel();
      row.glide = row.li.animate([{ transform: `translateY(${100 * (from - k)}%)` }, { transform: 'none' }], { duration: 350, easing: 'ease' });
    }
    places = stand;
    for (const [k, input, output] of inputs) {
      const text = percent(local[k]);
      if (output.textContent !== text) { output.textContent = text; input.setAttribute('aria-valuetext', text); }
      if (k === moved) shares.delete(k);
      else if (shares.get(k) !== local[k]) { input.value = 100 * local[k]; shares.set(k, local[k]); }
    }
    const changed = changes();
    byId('undo').disabled = past.length === 0 && !held;
    byId('reset').disabled = changed.length === 0;
    put(byId('agrees'), changed.length === 0 ? `Computed here as the engine does: all ${scores.length} scores agree to the last bit.`
      : `The same from the engine: locationscore rank ${changed.map(k => `--set ${m.nodes[k].id}=${now[k]}`).join(' ')}`);
  }

  // The state in the address: node:weight pairs, so that a link brings it back.
  const prefix = '#weights=';
  function keep() {
    const state = changes().map(k => `${encodeURIComponent(m.nodes[k].id)}:${now[k]}`).join(',');
    if (state || location.hash.startsWith(prefix)) history.replaceState(null, '', state ? prefix + state : location.pathname + location.search);
    show(false);
  }
  const fits = (k, weight) => k > 0 && m.nodes[k].free && typeof weight === 'number' && weight >= 0 && weight <= 1e100;
  function restore() {
    if (!location.hash.startsWith(prefix)) return false;
    const next = start.slice();
    for (const pair of location.hash.slice(prefix.length).split(',')) {
      const at = pair.lastIndexOf(':');
      let id = '';
      try { id = decodeURIComponent(pair.slice(0, at)); } catch { /* no such node then */ }
      const k = index.get(id), weight = Number(pair.slice(at + 1));
      if (at < 0 || pair.slice(at + 1).trim() === '' || !fits(k, weight)) {
        say('The link names weights that this model does not have; they are left out.');
        continue;
      }
      next[k] = weight;
    }
    if (!locals(m, next)) { say('The link leaves no weight at all; it is left out.'); return false; }
    now = next;
    return true;
  }
  const change = next => { past.push(now); now = next; say(''); byId('preset').value = ''; };
  byId('undo').onclick = () => { if (past.length) { now = past.pop(); say(''); show(true); keep(); } };
  byId('reset').onclick = () => { change(start.slice()); show(true); keep(); };
  const preset = byId('preset');
  preset.append(make('option', { value: '' }, 'Start from …'), make('option', { value: 'own' }, 'The weights of this report'));
  (data.presets || []).forEach((one, k) => preset.append(make('option', { value: k }, one.name)));
  preset.onchange = () => {
    const chosen = preset.value, next = start.slice();
    if (chosen === '') return;
    const weights = chosen === 'own' ? [] : Object.entries(data.presets[chosen].weights);
    for (const [id, weight] of weights) next[index.get(id) ?? 0] = weight;
    if (!weights.every(([id, weight]) => fits(index.get(id), weight)) || !locals(m, next)) {
      preset.value = '';
      say('These weights do not fit the model; they are left out.');
      return;
    }
    change(next);
    preset.value = chosen;
    show(true);
    keep();
  };
  byId('copy').onclick = () => {
    keep();
    const fallback = () => say('The link is in the address bar.');
    if (!navigator.clipboard) return fallback();
    navigator.clipboard.writeText(location.href).then(() => say('The link is copied.'), fallback);
  };
  byId('save').onclick = () => {
    const own = {};
    m.nodes.forEach((node, k) => { if (k > 0 && node.free) own[node.id] = now[k]; });
    const text = JSON.stringify({ id: 'from-the-report', name: 'Set in the report', extends: data.model, weights: own }, null, 2) + '\n';
    const link = make('a', { download: 'profile.json', href: URL.createObjectURL(new Blob([text], { type: 'application/json' })) });
    document.body.append(link);
    link.click();
    link.remove();
    say('Saved as profile.json. Use it with: locationscore rank --profile profile.json');
  };
  addEventListener('hashchange', () => { if (restore()) { past = []; show(true); } });
  restore();
  note.hidden = true;
  byId('what-if').hidden = false;
  show(false);
}
// The page is painted first; a link to a place or to weights is followed at once.
if (location.hash) begin(); else requestAnimationFrame(() => setTimeout(begin));
