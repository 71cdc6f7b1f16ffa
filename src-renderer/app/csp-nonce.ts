/** The nonce that the host put into this response; style elements carry it or the content security policy refuses them. */
export function cspNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
}

/** Hands the nonce to get-nonce (react-remove-scroll inside Mantine's dialogs), which looks for webpack's name of it. */
export function shareNonce(): void {
  Object.assign(globalThis, { __webpack_nonce__: cspNonce() });
}
