using KamPortal.Notifications;

namespace KamPortal.Improvements;

/// <summary>The words of a sheet in its own language, whoever looks at it.</summary>
public sealed record SheetWords(string Title, string Intro, string YouSaid, string WeDid, string When, string Thanks, IReadOnlyList<SheetWords.Line> Lines)
{
    /// <param name="language">ru or en.</param>
    public static SheetWords Of(SheetContent content, string language) => InCulture.Of(language, () => new SheetWords(
        SheetMessages.Title, SheetLetter.Intro(content), SheetMessages.YouSaid, SheetMessages.WeDid, SheetMessages.When, SheetMessages.Thanks, [.. content.Lines.Select(l => new Line(l.ImprovementId, l.Said, SheetLetter.Deed(l), SheetLetter.When(l), l.IsDone))]));

    /// <param name="Deed">Of what is in work it says so.</param>
    public sealed record Line(int ImprovementId, string Said, string Deed, string When, bool IsDone);
}
