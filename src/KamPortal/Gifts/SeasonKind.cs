using KamPortal.People;

namespace KamPortal.Gifts;

/// <summary>
/// The seasons the portal opens by itself (domain.md §5.3): New Year on 1 November, 23 February and 8 March together on 1 February.
/// A gift of the spring season is due before the day of the person: men before 23 February, others before 8 March.
/// </summary>
internal sealed record SeasonKind(string Prefix, int OpensMonth, int GiveByMonth, int GiveByDay, string NameRu, string NameEn)
{
    private const int First = 1;

    public static readonly SeasonKind NewYear = new("new-year", 11, 12, 28, "Новый год", "New Year");

    public static readonly SeasonKind Spring = new("spring", 2, 3, 7, "23 февраля и 8 марта", "23 February and 8 March");

    public static readonly IReadOnlyList<SeasonKind> All = [NewYear, Spring];

    private static readonly (int Month, int Day) DefendersEve = (2, 22);

    public string CodeOf(int year) => FormattableString.Invariant($"{Prefix}:{year}");

    public bool Is(GiftSeason season) => season.Code.StartsWith(Prefix + ":", StringComparison.Ordinal);

    public DateOnly OpensOn(int year) => new(year, OpensMonth, First);

    public DateOnly GiveByOn(int year) => new(year, GiveByMonth, GiveByDay);

    /// <summary>The last day on which the person's gift still comes in time.</summary>
    public static DateOnly DayFor(GiftSeason season, Gender gender) =>
        Spring.Is(season) && gender == Gender.Male && new DateOnly(season.GiveByOn.Year, DefendersEve.Month, DefendersEve.Day) is var eve && eve >= season.OpensOn && eve <= season.GiveByOn ? eve : season.GiveByOn;

    /// <summary>Public days on which a person may have wished to hear nothing of us.</summary>
    public static bool Celebrates(GiftSeason season, int? month, int? day) =>
        NewYear.Is(season) ? (month, day) is (1, 1) or (12, 31) : Spring.Is(season) && (month, day) is (2, 23) or (3, 8);
}
