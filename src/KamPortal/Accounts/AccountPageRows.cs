namespace KamPortal.Accounts;

/// <param name="Rows">Empty when nothing is found or the page lies behind the last one.</param>
/// <param name="InsideWords">True when the text was looked for inside words: asked for, or because no word starts with it.</param>
public sealed record AccountPageRows(IReadOnlyList<AccountRow> Rows, bool InsideWords);
