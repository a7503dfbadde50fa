/** Written by `threadeck deck`: the colours of code in the deck's theme. */
declare const theme: object
export default theme
