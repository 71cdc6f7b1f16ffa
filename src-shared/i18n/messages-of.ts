/** The same keys with any words: `const todayMessages: MessagesOf<typeof zh.todayMessages> = {…}` lacks no key and has none too many. */
export type MessagesOf<Messages> = { readonly [Key in keyof Messages]: Messages[Key] extends string ? string : MessagesOf<Messages[Key]> };
