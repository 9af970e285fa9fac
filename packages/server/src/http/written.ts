/** An answer that its handler has checked and written already. Shape: JSON in UTF-8. */
export class Written {
  constructor(readonly bytes: Buffer) {}
}
