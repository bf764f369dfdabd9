using KamPortal.Accounts;

namespace KamPortal.Touches;

/// <param name="LastTouch">Null when nothing was recorded yet.</param>
public sealed record MyDayAccount(int AccountId, string Name, AbcdCategory Abcd, AccountSize Size, LastTouch? LastTouch, IReadOnlyList<MyDayTouch> Touches);
