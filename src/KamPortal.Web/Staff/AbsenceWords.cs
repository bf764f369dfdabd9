using KamPortal.Web.Controls;

namespace KamPortal.Web.Staff;

/// <summary>How much work there is, in words.</summary>
internal static class AbsenceWords
{
    public static string Count(int touches, int tasks, int greetings = 0) => string.Join(
        ", ",
        new[] { (touches, TeamText.TouchForms), (tasks, TeamText.TaskForms), (greetings, TeamText.GreetingForms) }.Where(c => c.Item1 > 0).Select(c => Plural.Of(c.Item1, c.Item2)));
}
