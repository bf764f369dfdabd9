using KamPortal.Notifications;

namespace KamPortal.Improvements;

/// <summary>The words of a sheet in its own language, whoever looks at it.</summary>
public sealed record SheetWords(string Title, string Intro, string YouSaid, string WeDid, string When, string Thanks, IReadOnlyList<string> Days)
{
    /// <param name="language">ru or en.</param>
    public static SheetWords Of(SheetContent content, string language) => InCulture.Of(language, () => new SheetWords(
        SheetMessages.Title, SheetLetter.Intro(content), SheetMessages.YouSaid, SheetMessages.WeDid, SheetMessages.When, SheetMessages.Thanks, [.. content.Lines.Select(SheetLetter.When)]));
}
