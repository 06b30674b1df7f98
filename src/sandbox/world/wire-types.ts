/** What the server may put on the wire: the declared fields of a DTO, any of which may stay away (contract §5). */
export type Wire<Value> = Value extends string | number | boolean | null | undefined
  ? Value
  : Value extends readonly (infer Item)[]
    ? Wire<Item>[]
    : keyof Known<Value> extends never
      ? Value
      : { [Key in keyof Known<Value>]?: Wire<Known<Value>[Key]> | undefined }

/** The declared fields alone; a loose DTO's index signature would let a misspelt one through. */
export type Known<Fields> = { [Key in keyof Fields as string extends Key ? never : Key]: Fields[Key] }
