namespace KamPortal.Web.Search;

/// <summary>One line of the search: either a place to go or something to do.</summary>
/// <param name="Group">Heading it stands under.</param>
/// <param name="Link">Null when <paramref name="Run"/> does something on this page.</param>
internal sealed record SearchEntry(string Group, string Icon, string Title, string Detail, string? Link, Func<Task>? Run = null);
