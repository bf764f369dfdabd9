using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Profiles;

/// <summary>Reads answers with the names of whom one talked to and who asked.</summary>
internal static class ProfileAnswerLines
{
    /// <summary>As the query orders them.</summary>
    public static async Task<List<ProfileAnswerLine>> ReadAsync(KamDbContext db, IQueryable<ProfileAnswer> answers, IReadOnlyDictionary<string, ProfileAnswerKind> kinds, CancellationToken cancellationToken)
    {
        var rows = await answers.AsNoTracking().Select(a => new
        {
            a.Id, a.SessionId, a.QuestionKey, a.Value, a.AsOfOn, a.At, a.IsCurrent,
            Whom = a.Session.Person == null ? null : a.Session.Person.LastName + " " + a.Session.Person.FirstName,
            ScriptRu = a.Session.Script == null ? null : a.Session.Script.NameRu, ScriptEn = a.Session.Script == null ? null : a.Session.Script.NameEn,
            By = a.By == null ? null : a.By.LastName + " " + a.By.FirstName,
        }).ToListAsync(cancellationToken);
        return rows.ConvertAll(a =>
        {
            var kind = kinds.GetValueOrDefault(a.QuestionKey);
            return new ProfileAnswerLine(
                a.Id, a.SessionId, a.QuestionKey, ProfileValue.Typed(kind, a.Value), ProfileValue.Shown(kind, a.Value), a.AsOfOn, a.Whom?.Trim(),
                a.ScriptRu is null ? null : InLanguage.Of(a.ScriptRu, a.ScriptEn ?? ""), a.By, LocalTime.FromUtc(a.At, db.Viewer.TimeZoneId), a.IsCurrent);
        });
    }
}
