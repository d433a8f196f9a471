// The weighted sum of the engine, operation by operation: plus, minus, times, divided by and floor give the same bits in every browser.
const fine = 4503599627370496; // 2^52
function orderedSum(terms) {
  let sum = 0;
  for (const term of terms.slice().sort((a, b) => Math.abs(a) - Math.abs(b) || a - b)) sum += term;
  return sum;
}
function unitGrid(weights) {
  const lanes = [0, 0, 0, 0], grid = weights.map((w, j) => { const g = Math.floor(w * fine) / fine; lanes[j & 3] += g; return g; });
  const sum = (lanes[0] + lanes[1]) + (lanes[2] + lanes[3]);
  let shift = 1;
  while (shift < sum) shift *= 2;
  return [grid, shift];
}
const number = new Float64Array(1), bits = new BigUint64Array(number.buffer);
function shiftFor(magnitude) {
  number[0] = magnitude * (1 + 1e-9);
  bits[0] &= 0x7FF0000000000000n;
  return number[0] * 6;
}
function model(data) {
  const nodes = data.nodes.map(([parent, leaf, weight, free, least, id, name]) => ({ parent, leaf, weight, free, least, id, name, below: [] }));
  nodes.forEach((node, k) => { if (k > 0) nodes[node.parent].below.push(k); });
  const leaves = nodes.map((node, k) => k).filter(k => nodes[k].leaf >= 0), values = data.values;
  const rows = data.cities.map((_, i) => leaves.map(k => values[nodes[k].leaf][i]));
  return { nodes, leaves, values, rows: rows.map(row => row.map(v => v ?? 0)), gaps: rows.map(row => row.includes(null)), unit: data.unit };
}
// Local weights among siblings, or null when all of some siblings are 0.
function locals(m, weights) {
  const local = new Array(m.nodes.length).fill(1);
  for (const node of m.nodes) {
    if (!node.below.length) continue;
    if (!m.nodes[node.below[0]].free) { for (const c of node.below) local[c] = weights[c]; continue; }
    const sum = orderedSum(node.below.map(c => weights[c]));
    if (!(sum > 0)) return null;
    for (const c of node.below) local[c] = weights[c] / sum;
  }
  return local;
}
function effective(m, local) {
  const shares = [1];
  for (let k = 1; k < m.nodes.length; k++) shares[k] = shares[m.nodes[k].parent] * local[k];
  return shares;
}
// The shares of one place where criteria do not count: their siblings take them over.
function sharesAt(m, local, i) {
  const counts = [], shares = new Array(m.nodes.length).fill(0);
  for (let k = m.nodes.length - 1; k >= 0; k--) {
    const node = m.nodes[k], present = node.below.filter(c => counts[c]);
    counts[k] = node.leaf >= 0 ? m.values[node.leaf][i] !== null : present.some(c => local[c] !== 0) && present.length >= node.least;
  }
  shares[0] = counts[0] ? 1 : 0;
  m.nodes.forEach((node, k) => {
    let total = 0;
    for (const c of node.below) total += counts[c] ? local[c] : 0;
    for (const c of node.below) shares[c] = counts[c] && total !== 0 ? shares[k] * (local[c] / total) : 0;
  });
  return shares;
}
// Gives a function that scores a place, and writes the points of every node where there is room for them.
function scorerOf(m, local) {
  const everywhere = effective(m, local), plain = unitGrid(m.leaves.map(k => everywhere[k]));
  return (i, points) => {
    const gaps = m.gaps[i], shares = gaps ? sharesAt(m, local, i) : everywhere, value = m.rows[i];
    let weights, shift;
    if (m.unit) [weights, shift] = gaps ? unitGrid(m.leaves.map(k => shares[k])) : plain;
    else {
      weights = m.leaves.map(k => shares[k]);
      shift = shiftFor(weights.reduce((sum, w, j) => sum + Math.abs(w * value[j]), 0));
    }
    let score = 0;
    if (points) points.fill(0);
    for (let j = 0; j < value.length; j++) {
      const term = (weights[j] * value[j] + shift) - shift;
      score += term;
      if (points) points[m.leaves[j]] = term;
    }
    if (points) for (let k = m.nodes.length - 1; k > 0; k--) points[m.nodes[k].parent] += points[k];
    return score;
  };
}
function scoresOf(m, local) {
  const score = scorerOf(m, local);
  return m.rows.map((_, i) => score(i));
}
// Competition ranks: a score within the tolerance of the best of its group, or 1e-9 of the largest, shares its rank.
function ranksOf(scores, direction, tolerance, decimals) {
  const power = 10 ** (decimals ?? 0), rounded = x => Math.trunc(x * power + Math.sign(x) * 0.49999999999999994) / power;
  const keys = scores.map(x => -direction * (decimals === undefined ? x : rounded(x)) + 0);
  const within = tolerance ?? 1e-9 * keys.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  const order = keys.map((_, i) => i).sort((a, b) => keys[a] - keys[b] || a - b), ranks = [];
  for (let start = 0, end; start < order.length; start = end) {
    for (end = start + 1; end < order.length && (keys[order[end]] === keys[order[start]] || keys[order[end]] - keys[order[start]] <= within);) end++;
    for (let k = start; k < end; k++) ranks[order[k]] = start + 1;
  }
  return ranks;
}
