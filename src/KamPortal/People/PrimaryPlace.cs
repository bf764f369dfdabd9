using KamPortal.Accounts;

namespace KamPortal.People;

/// <summary>Which of the accounts somebody works for is the one to deal with them: the key one, then the one that buys more, then the one known longer.</summary>
internal static class PrimaryPlace
{
    /// <param name="places">At least one.</param>
    public static T Of<T>(IEnumerable<T> places) where T : IPlaceOfWork =>
        places.Aggregate((best, p) => Rank(p).CompareTo(Rank(best)) > 0 ? p : best);

    private static (bool, decimal, int, bool) Rank(IPlaceOfWork place) => (place.KeyStatus == KeyStatus.Key, place.Sales, -place.AccountId, place.Decides);
}
