// The link for reporting an error takes along the words that the reader selected last, with the address of their paragraph.
{
const LONGEST = 300;                                // letters: an address may not be long
const link = document.querySelector('a.report'), { href, dataset: { body } } = link;
document.addEventListener('selectionchange', () => {
  const selection = getSelection(), block = selection.anchorNode?.parentElement?.closest('.words [id^=p]');
  const words = [...`${selection}`.replace(/\s+/g, ' ').trim()].slice(0, LONGEST).join('');
  if (words && block) link.href = href.replace(encodeURIComponent(body), encodeURIComponent(`${body}#${block.id}\n\n> ${words}\n\n`));
});
}
