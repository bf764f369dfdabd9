using KamPortal.WorkCalendars;

namespace KamPortal.Touches;

/// <summary>
/// The arithmetic of a rule, without a database: on which dates its occurrences fall for an account, and where a day off
/// moves them. Every date is counted from the start, so nothing drifts: 31 January, 28 February, 31 March.
/// </summary>
public sealed record Cadence(int Seed, int Every, CadenceUnit Unit, DateOnly StartsOn, DateOnly? EndsOn, bool Spread, DayOffPolicy DayOffPolicy)
{
    /// <summary>Occurrences from <paramref name="first"/> to <paramref name="last"/>, both included, ascending.</summary>
    public IEnumerable<DateOnly> Occurrences(int accountId, DateOnly first, DateOnly last)
    {
        last = EndsOn < last ? EndsOn.Value : last;
        var start = StartsOn.AddDays(Spread ? Offset(accountId) : 0);
        for (var n = FirstNumber(start, first); ; n++)
        {
            var day = Occurrence(start, n);
            if (day > last)
            {
                yield break;
            }

            if (day >= first)
            {
                yield return day;
            }
        }
    }

    /// <summary>Where a touch of this occurrence is due: days off move it, but a monthly one stays in its month.</summary>
    public DateOnly DueOn(DateOnly occurrence, WorkCalendar calendar)
    {
        if (DayOffPolicy == DayOffPolicy.KeepDate || calendar.IsWorkingDay(occurrence))
        {
            return occurrence;
        }

        var (next, previous) = (calendar.NextWorkingDay(occurrence), calendar.PreviousWorkingDay(occurrence));
        var (wanted, other) = DayOffPolicy == DayOffPolicy.NextWorkingDay ? (next, previous) : (previous, next);
        return Unit == CadenceUnit.Month && wanted.Month != occurrence.Month && other.Month == occurrence.Month ? other : wanted;
    }

    /// <summary>Half the time between two occurrences, in days: a touch done within it makes this occurrence needless.</summary>
    public int HalfPeriod(DateOnly occurrence) => Unit switch
    {
        CadenceUnit.Day => Every / 2,
        CadenceUnit.Week => 7 * Every / 2,
        _ => (occurrence.DayNumber - occurrence.AddMonths(-Every).DayNumber) / 2,
    };

    /// <summary>Days from the rule's start to the account's first occurrence: fixed per rule and account, even over a portfolio, weekly ones on weekdays.</summary>
    private int Offset(int accountId)
    {
        if (Unit == CadenceUnit.Week)
        {
            var weekdays = Enumerable.Range(0, 7 * Every).Where(d => StartsOn.AddDays(d).DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).ToArray();
            return weekdays[Slot(accountId, weekdays.Length)];
        }

        return Slot(accountId, Unit == CadenceUnit.Day ? Every : StartsOn.AddMonths(Every).DayNumber - StartsOn.DayNumber);
    }

    /// <summary>Multiplicative hashing by the golden ratio: neighbouring accounts land far apart, any run of them spreads evenly.</summary>
    private int Slot(int accountId, int slots)
    {
        var mixed = unchecked(((uint)accountId * 2654435769u) + ((uint)Seed * 2246822519u));
        return (int)(((ulong)mixed * (ulong)slots) >> 32);
    }

    private int FirstNumber(DateOnly start, DateOnly first)
    {
        var days = first.DayNumber - start.DayNumber;
        if (days <= 0)
        {
            return 0;
        }

        return Unit switch
        {
            CadenceUnit.Day => days / Every,
            CadenceUnit.Week => days / (7 * Every),
            _ => Math.Max(0, ((((first.Year - start.Year) * 12) + first.Month - start.Month) / Every) - 1),
        };
    }

    private DateOnly Occurrence(DateOnly start, int n) => Unit switch
    {
        CadenceUnit.Day => start.AddDays(n * Every),
        CadenceUnit.Week => start.AddDays(n * 7 * Every),
        _ => start.AddMonths(n * Every),
    };
}
