using KamPortal.Accounts;

namespace KamPortal.Web.Accounts;

internal static class NextTouchTexts
{
    public static string Of(NextTouchFilter? next) => next switch
    {
        NextTouchFilter.Overdue => AccountListText.NextOverdue,
        NextTouchFilter.Today => AccountListText.NextToday,
        NextTouchFilter.Week => AccountListText.NextWeek,
        NextTouchFilter.None => AccountListText.NextNone,
        _ => AccountListText.NextAny,
    };
}
