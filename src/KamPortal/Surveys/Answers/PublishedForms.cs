using System.Collections.Concurrent;
using KamPortal.Data;

namespace KamPortal.Surveys.Answers;

/// <summary>
/// Versions as they are asked, kept by language: what was published never changes, and thousands open the same one within minutes. Drafts are read anew.
/// One for a server; others have their own, with the same in it.
/// </summary>
public sealed class PublishedForms
{
    /// <summary>More are seldom asked at the same time; then all are read again.</summary>
    internal const int Most = 64;

    private readonly ConcurrentDictionary<(int TemplateId, string Language), SurveyForm> kept = [];

    internal int Count => kept.Count;

    /// <summary>In the current culture's language.</summary>
    /// <returns>Null when there is no such version.</returns>
    internal async Task<SurveyForm?> FindAsync(KamDbContext db, int templateId, CancellationToken cancellationToken)
    {
        var key = (templateId, Thread.CurrentThread.CurrentUICulture.TwoLetterISOLanguageName);
        if (kept.TryGetValue(key, out var known))
        {
            return known;
        }

        var (form, isFixed) = await SurveyFormQueries.ReadAsync(db, templateId, cancellationToken);
        if (form is not null && isFixed)
        {
            if (kept.Count >= Most)
            {
                kept.Clear();
            }

            kept[key] = form;
        }

        return form;
    }
}
