// Keeps the place when the reader changes language, as far as the other page has it. `data-keeps` is `*` where it has all;
// else it names the annotations that it has too, and where the numbers of its blocks leave those of this page: `5:4`, from block
// 5 on it is block 4 and so forth. What is no block leads to the block it is in; without an answer the page opens at its top.
{
const there = (keeps, id) => {
  const known = keeps.split(' ');
  if (keeps === '*' || (/^[anr]-/.test(id) && known.includes(id.slice(2)))) return id;
  const here = document.getElementById(id), block = here?.closest('[id^=p]') ?? here?.closest('.block')?.querySelector('[id^=p]');
  const number = Number(/^p(\d+)$/.exec(block?.id)?.[1]);
  if (!number) return '';
  const shifts = known.map(shift => shift.split(':').map(Number)).filter(([from, to]) => from <= number && to >= 0);
  const [from, to] = shifts.at(-1) ?? [1, 1];
  return to ? `p${number - from + to}` : '';
};
for (const link of document.querySelectorAll('a.other[data-keeps]')) {
  link.addEventListener('click', () => { link.hash = there(link.dataset.keeps, decodeURIComponent(location.hash.slice(1))); });
}
}
