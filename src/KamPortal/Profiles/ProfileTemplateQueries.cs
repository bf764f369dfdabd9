using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Profiles;

/// <summary>Questions and talk scripts as the methodologist keeps them.</summary>
public sealed class ProfileTemplateQueries(KamDb kam)
{
    /// <summary>In their order, those switched off among them.</summary>
    public async Task<IReadOnlyList<ProfileQuestionRow>> QuestionsAsync(CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageMethod);
        var counts = await db.ProfileAnswers.Where(a => a.IsCurrent).GroupBy(a => a.QuestionKey).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var questions = await db.ProfileQuestions.AsNoTracking().OrderBy(q => q.Order).ThenBy(q => q.Id).ToListAsync(cancellationToken);
        return [.. questions.Select(q => new ProfileQuestionRow(q.Id, q.Key, q.Text, q.Kind, q.Meaning, q.IsInShortForm, q.IsActive, counts.GetValueOrDefault(q.Key)))];
    }

    /// <returns>Null when there is no such question.</returns>
    public async Task<SaveProfileQuestion.Form?> QuestionAsync(int questionId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageMethod);
        return await db.ProfileQuestions.AsNoTracking().Where(q => q.Id == questionId).Select(q => new SaveProfileQuestion.Form
        {
            QuestionId = q.Id, TextRu = q.TextRu, TextEn = q.TextEn, HelpRu = q.HelpRu, HelpEn = q.HelpEn, Kind = q.Kind, Meaning = q.Meaning, IsInShortForm = q.IsInShortForm, IsActive = q.IsActive, Version = q.Version,
        }).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>In their order, those switched off among them.</summary>
    public async Task<IReadOnlyList<SaveTalkScript.Form>> ScriptsAsync(CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageMethod);
        return await db.TalkScripts.AsNoTracking().OrderBy(s => s.Order).ThenBy(s => s.Id).Select(s => new SaveTalkScript.Form
        {
            ScriptId = s.Id, NameRu = s.NameRu, NameEn = s.NameEn, TextRu = s.TextRu, TextEn = s.TextEn, Source = s.Source, IsActive = s.IsActive, Version = s.Version,
        }).ToListAsync(cancellationToken);
    }
}
