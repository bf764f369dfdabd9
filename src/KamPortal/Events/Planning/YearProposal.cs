using KamPortal.Events.Catalogue;

namespace KamPortal.Events.Planning;

/// <summary>
/// A draft of a year from what is asked for; the same input gives the same lines. Strongest levels first; as many events as the seats of the
/// template need; each in the month with the fewest trainer hours per working day, events of one kind apart from each other.
/// </summary>
internal static class YearProposal
{
    private const int UsualSeats = 20;
    private const int UsualMinutes = 120;

    /// <summary>Of one kind in a year; what is above is for people to judge.</summary>
    private const int MostOfAKind = 12;

    public static IReadOnlyList<AnnualPlanLine> Of(IEnumerable<YearAsk> asks, IReadOnlyList<EventTemplate> templates, YearLoad load)
    {
        var hours = (decimal[])load.Hours.Clone();
        var lines = new List<AnnualPlanLine>();
        foreach (var ask in asks.Where(a => a.People > 0).OrderByDescending(a => a.Level).ThenBy(a => a.Category).ThenBy(a => a.Form).ThenBy(a => a.Quarter).ThenBy(a => a.Topic, StringComparer.Ordinal))
        {
            var template = Template(templates, ask);
            var seats = template?.Capacity ?? UsualSeats;
            var count = Math.Min(MostOfAKind, (ask.People + seats - 1) / seats);
            var ofAKind = new int[12];
            for (var i = 0; i < count; i++)
            {
                var month = Month(load, hours, ofAKind, ask.Quarter);
                ofAKind[month - 1]++;
                hours[month - 1] += Hours(template);
                lines.Add(new AnnualPlanLine
                {
                    Month = month, Title = Cut(ask.Topic ?? template?.Title ?? ask.Level.Label()), Form = template?.Form ?? ask.Form, Level = ask.Level, TemplateId = template?.Id, Category = ask.Category,
                    Seats = Math.Min(seats, (ask.People + count - 1) / count), Budget = template?.Budget ?? 0, Reason = ask.Reason.Length <= AnnualPlanLine.ReasonMaxLength ? ask.Reason : ask.Reason[..AnnualPlanLine.ReasonMaxLength],
                });
            }
        }

        return [.. lines.OrderBy(l => l.Month).ThenByDescending(l => l.Level)];
    }

    public static decimal Hours(EventTemplate? template) => (template?.Sessions ?? 1) * (decimal)(template?.SessionMinutes ?? UsualMinutes) / 60;

    /// <summary>How people of a level are reached when nobody says otherwise.</summary>
    public static EventForm UsualForm(EventLevel level) => level switch
    {
        EventLevel.ProductUse or EventLevel.WholeStaff => EventForm.StaffTraining,
        EventLevel.Processes => EventForm.ProjectGroup,
        EventLevel.Business or EventLevel.TopCompetence => EventForm.TopConsulting,
        _ => EventForm.Vip,
    };

    /// <summary>Of the form and level; else of the level, whatever the form.</summary>
    private static EventTemplate? Template(IReadOnlyList<EventTemplate> templates, YearAsk ask) =>
        templates.Where(t => t.Level == ask.Level).OrderBy(t => t.Form == ask.Form ? 0 : 1).ThenBy(t => t.Form).ThenBy(t => t.Id).FirstOrDefault(t => t.Form == ask.Form || ask.Topic is null);

    private static int Month(YearLoad load, decimal[] hours, int[] ofAKind, int? quarter)
    {
        var left = Enumerable.Range(load.FirstMonth, 13 - load.FirstMonth).ToList();
        var asked = quarter is { } q ? left.Where(m => (m + 2) / 3 == q).ToList() : left;
        return (asked.Count > 0 ? asked : left).OrderBy(m => ofAKind[m - 1]).ThenBy(m => hours[m - 1] / Math.Max(1, load.WorkingDays[m - 1])).ThenBy(m => m).First();
    }

    private static string Cut(string title) => title.Length <= DevelopmentEvent.TitleMaxLength ? title : title[..DevelopmentEvent.TitleMaxLength];
}
