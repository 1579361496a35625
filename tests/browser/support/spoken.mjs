// What a screen reader gets: Chromium's accessibility tree, with the language of each node's element.

/** The nodes that are not ignored: [{ role, name, lang, element, attributes }]. */
export async function spoken(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Accessibility.enable');
  const [{ nodes }, { root }] = await Promise.all([session.send('Accessibility.getFullAXTree'), session.send('DOM.getDocument', { depth: -1 })]);
  const elements = new Map();
  const walk = (node, lang) => {
    const pairs = node.attributes ?? [], attributes = {};
    for (let i = 0; i < pairs.length; i += 2) attributes[pairs[i]] = pairs[i + 1];
    const own = attributes.lang ?? lang;
    elements.set(node.backendNodeId, { lang: own, element: node.localName, attributes });
    for (const child of node.children ?? []) walk(child, own);
  };
  walk(root, '');
  await session.detach();
  return nodes.filter(node => !node.ignored).map(node => ({ role: node.role?.value, name: node.name?.value ?? '', ...elements.get(node.backendDOMNodeId) }));
}
