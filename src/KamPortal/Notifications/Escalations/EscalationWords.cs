using System.Globalization;

namespace KamPortal.Notifications.Escalations;

/// <summary>An escalation in the current culture.</summary>
internal static class EscalationWords
{
    private const int MostNames = 5;

    public static string Line(int days, IReadOnlyCollection<LateWork> late, IReadOnlyList<string> names)
    {
        var counts = new[] { (LateKind.Touch, EscalationMessages.Touches), (LateKind.Task, EscalationMessages.Tasks), (LateKind.Step, EscalationMessages.Steps) }
            .Select(k => (Count: late.Count(l => l.Kind == k.Item1), Forms: k.Item2)).Where(k => k.Count > 0).Select(k => Counted.Of(k.Count, k.Forms));
        var who = string.Join(", ", names.Take(MostNames)) + (names.Count > MostNames ? string.Format(CultureInfo.CurrentCulture, EscalationMessages.MoreNames, names.Count - MostNames) : "");
        return string.Format(CultureInfo.CurrentCulture, EscalationMessages.Line, Counted.Of(days, EscalationMessages.Days), string.Join(", ", counts), who);
    }
}
