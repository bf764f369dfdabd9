using System.Globalization;
using KamPortal.Accounts;
using KamPortal.Surveys.Answers;
using KamPortal.Surveys.Results;

namespace KamPortal.Web.Surveys.Results;

/// <summary>What narrows results, in the address.</summary>
internal static class ResultsAddress
{
    public const string Words = "words";

    public static string Wave(int waveId, ResultsFilter filter, ResultsPart by) => Links.WithQuery(
        Links.WaveResults(waveId), ("by", by == ResultsPart.Manager ? null : Lower(by)), ("source", Lower(filter.Source)), ("manager", filter.ManagerId), ("category", Lower(filter.Category)), ("segment", Lower(filter.Segment)), ("role", filter.RoleId));

    public static string OfWords(int waveId, VerbatimFilter filter) => Links.WithQuery(
        Links.WaveResults(waveId), ("view", Words), ("theme", filter.Uncoded ? "none" : filter.ThemeId?.ToString(CultureInfo.InvariantCulture)), ("band", Lower(filter.Band)), ("source", Lower(filter.Source)), ("manager", filter.ManagerId), ("page", filter.Page > 1 ? filter.Page : null));

    public static string Overview(ResponseSource? source) => Links.WithQuery(Links.SurveyResults, ("source", Lower(source)));

    public static string Export(int waveId, ResultsFilter filter, bool words, bool csv) => Links.WithQuery(
        Links.WaveResults(waveId) + "/export", ("what", words ? Words : null), ("format", csv ? "csv" : null), ("source", Lower(filter.Source)), ("manager", filter.ManagerId), ("category", Lower(filter.Category)), ("segment", Lower(filter.Segment)), ("role", filter.RoleId));

    public static ResultsFilter Read(string? source, int? manager, string? category, string? segment, int? role) =>
        new() { Source = Value<ResponseSource>(source), ManagerId = manager, Category = Value<AbcdCategory>(category), Segment = Value<AccountSegment>(segment), RoleId = role };

    public static VerbatimFilter ReadWords(string? theme, string? band, string? source, int? manager, int? page) => new()
    {
        ThemeId = int.TryParse(theme, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null, Uncoded = theme == "none", Band = Value<ScoreBand>(band), Source = Value<ResponseSource>(source), ManagerId = manager, Page = Math.Clamp(page ?? 1, 1, AccountFilter.MaxPage),
    };

    public static TValue? Value<TValue>(string? text)
        where TValue : struct, Enum => text is not null && Enum.TryParse<TValue>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;

    public static string? Lower(Enum? value) => value?.ToString().ToLowerInvariant();
}
