type FinalFocus = () => HTMLElement | null | false

/** Where focus goes when a dialog has gone: where its caller says, else back; nowhere if it is in the next dialog by then. */
export const finalFocusOf = (finalFocus: FinalFocus | undefined) =>
  finalFocus &&
  (() =>
    document.activeElement?.closest('[data-open]:is([role=dialog], [role=alertdialog])')
      ? false
      : (finalFocus() ?? true))
