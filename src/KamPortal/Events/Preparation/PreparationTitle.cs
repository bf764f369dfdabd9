using KamPortal.Data;

namespace KamPortal.Events.Preparation;

/// <summary>A task keeps the words of its norm; as long as nobody changed them, it is shown in the reader's language.</summary>
internal static class PreparationTitle
{
    /// <param name="russian">The norm's; null for a task put in by hand.</param>
    public static string Of(string title, string? russian, string? english) =>
        russian is not null && (title == russian || title == english) ? InLanguage.Of(russian, english ?? "") : title;
}
