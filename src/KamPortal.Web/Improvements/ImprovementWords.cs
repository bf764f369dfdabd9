using System.Globalization;
using KamPortal.Improvements;
using KamPortal.Web.Controls;

namespace KamPortal.Web.Improvements;

/// <summary>How improvements are worded, and their addresses.</summary>
internal static class ImprovementWords
{
    public static string Text(string format, params object?[] values) => string.Format(CultureInfo.CurrentCulture, format, values);

    public static string Label(this ImprovementShow show) => show switch
    {
        ImprovementShow.Overdue => ImprovementText.ShowOverdue,
        ImprovementShow.NotShown => ImprovementText.ShowNotShown,
        ImprovementShow.Done => ImprovementText.ShowDone,
        ImprovementShow.Dropped => ImprovementText.ShowDropped,
        _ => ImprovementText.ShowOpen,
    };

    public static string Empty(this ImprovementShow show) => show switch
    {
        ImprovementShow.Overdue => ImprovementText.EmptyOverdue,
        ImprovementShow.NotShown => ImprovementText.EmptyNotShown,
        ImprovementShow.Done => ImprovementText.EmptyDone,
        ImprovementShow.Dropped => ImprovementText.EmptyDropped,
        _ => ImprovementText.EmptyOpen,
    };

    public static string Address(ImprovementFilter filter, int? id = null) => Links.WithQuery(
        Links.Improvements,
        ("show", filter.Show == ImprovementShow.Open ? null : filter.Show.ToString().ToLowerInvariant()), ("owner", filter.OwnerId), ("wave", filter.WaveId), ("account", filter.AccountId), ("page", filter.Page > 1 ? filter.Page : null), ("id", id));

    /// <summary>"важность 9,2, оценка 5,4"; null where no figures are kept.</summary>
    public static string? Figures(ImprovementSource source, decimal? expected, decimal? perceived) => expected is { } first && perceived is { } second
        ? Text(source == ImprovementSource.Gap ? ImprovementText.GapPair : ImprovementText.ExpectedPerceived, first.ToString("0.#", CultureInfo.CurrentCulture), second.ToString("0.#", CultureInfo.CurrentCulture))
        : null;

    /// <summary>Clients of colleagues are counted, not named.</summary>
    public static string? Colleagues(int count, bool isAll) => count == 0 ? null : Plural.Of(count, isAll ? ImprovementText.OnlyColleagues : ImprovementText.Colleagues);
}
