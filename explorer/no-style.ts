/**
 * In the place of react-style-singleton, with which dialogs write a style into the page so that it can't be scrolled. The
 * policy refuses styles that are written into the page, and this one never scrolls.
 */
export const styleSingleton = () => (): null => null
