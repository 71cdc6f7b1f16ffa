/** Nothing from elsewhere, no inline code; styles that the component library writes carry the nonce of this answer. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'", "script-src 'self'", `style-src 'self' 'nonce-${nonce}'`, "img-src 'self' blob: data:", "connect-src 'self'", "font-src 'self'", "worker-src 'self' blob:",
    "media-src 'self' blob:", "object-src 'none'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
  ].join('; ');
}
