// Makes outlines.bin of LocationScore.Reporting, the countries of the world as a map of cities needs them:
//
//   npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz && node build/Outlines/make.mjs package/countries-50m.json
//
// Source: Natural Earth 4.1.0, Admin 0 countries at 1:50m (https://www.naturalearthdata.com), public domain, as TopoJSON.
// Every line is shared by the countries on its sides. Lines are thinned by the area of triangles (Visvalingam and Whyatt, 1993), ends stay.
// Layout: variable-length numbers, little end first; signed ones as zigzag. Degrees are whole hundredths.
//   number of lines; for each: number of points, then longitude and latitude of the first, then differences
//   number of countries; for each: id (ISO 3166-1), number of rings; for each: number of lines, then lines (~k is k backwards)
import { readFileSync, writeFileSync } from 'node:fs';

const scale = 100, leastTriangle = Number(process.argv[3] ?? 0.02), leastIsland = Number(process.argv[4] ?? 0.05);
const world = JSON.parse(readFileSync(process.argv[2], 'utf8')), { scale: [sx, sy], translate: [tx, ty] } = world.transform;

const lines = world.arcs.map(arc => {
  let x = 0, y = 0, last = null;
  return arc.map(([dx, dy]) => {
    x += dx; y += dy;
    let longitude = x * sx + tx;
    // Across the date line a line goes on beyond 180 degrees.
    if (last !== null) longitude += 360 * Math.round((last - longitude) / 360);
    last = longitude;
    return [longitude, y * sy + ty];
  });
});

function thinned(points) {
  const kept = points.map(point => ({ point, area: Infinity }));
  const area = k => {
    const [ax, ay] = kept[k - 1].point, [bx, by] = kept[k].point, [cx, cy] = kept[k + 1].point;
    return Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2 * Math.cos(by * Math.PI / 180);
  };
  const closed = points[0][0] === points.at(-1)[0] && points[0][1] === points.at(-1)[1], least = closed ? 5 : 2;
  for (let k = 1; k < kept.length - 1; k++) kept[k].area = area(k);
  while (kept.length > least) {
    let at = 1;
    for (let k = 2; k < kept.length - 1; k++) if (kept[k].area < kept[at].area) at = k;
    if (!(kept[at].area < leastTriangle)) break;
    kept.splice(at, 1);
    if (at > 1) kept[at - 1].area = area(at - 1);
    if (at < kept.length - 1) kept[at].area = area(at);
  }
  return kept.map(one => one.point);
}

function ringArea(ring) {
  const points = ring.flatMap(k => k < 0 ? lines[~k].slice().reverse() : lines[k]);
  let sum = 0, last = null, first = points[0];
  const flat = points.map(([x, y]) => { if (last !== null) x += 360 * Math.round((last - x) / 360); last = x; return [x, y]; });
  flat.forEach(([x, y], k) => { const [u, v] = flat[(k + 1) % flat.length]; sum += x * v - u * y; });
  return Math.abs(sum) / 2 * Math.cos(first[1] * Math.PI / 180);
}

const countries = world.objects.countries.geometries.map(country => {
  const polygons = country.type === 'Polygon' ? [country.arcs] : country.type === 'MultiPolygon' ? country.arcs : [];
  const rings = polygons.flat(), largest = rings.reduce((most, ring) => Math.max(most, ringArea(ring)), 0);
  // A country of small islands keeps its largest one.
  return { id: Number(country.id ?? 0), rings: rings.filter(ring => ringArea(ring) >= Math.min(leastIsland, largest)) };
}).filter(country => country.rings.length > 0).sort((a, b) => a.id - b.id);

const number = new Map(), used = [], bytes = [];
for (const { rings } of countries) for (const ring of rings) for (const k of ring) {
  const line = k < 0 ? ~k : k;
  if (!number.has(line)) { number.set(line, used.length); used.push(line); }
}
const put = value => { while (value >= 128) { bytes.push(value % 128 + 128); value = Math.floor(value / 128); } bytes.push(value); };
const signed = value => put(value >= 0 ? 2 * value : -2 * value - 1);
let count = 0;
put(used.length);
for (const line of used) {
  const points = thinned(lines[line]).map(([x, y]) => [Math.round(x * scale), Math.round(y * scale)]);
  count += points.length;
  put(points.length);
  points.forEach(([x, y], k) => { signed(k ? x - points[k - 1][0] : x); signed(k ? y - points[k - 1][1] : y); });
}
put(countries.length);
for (const { id, rings } of countries) {
  put(id);
  put(rings.length);
  for (const ring of rings) { put(ring.length); for (const k of ring) signed(k < 0 ? ~number.get(~k) : number.get(k)); }
}
const target = new URL('../../src/LocationScore.Reporting/Charts/outlines.bin', import.meta.url);
writeFileSync(target, Uint8Array.from(bytes));
console.log(`${used.length} lines of ${count} points, ${countries.length} countries, ${bytes.length} bytes`);
