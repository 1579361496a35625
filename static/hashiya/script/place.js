// Keeps the place when the reader changes language: blocks and annotations carry the same ids in every language, and where
// the other page has no such id, the browser stays at its top.
{
for (const link of document.querySelectorAll('a.other')) {
  link.addEventListener('click', () => { link.hash = location.hash; });
}
}
