using System.Globalization;
using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Dossiers;

/// <summary>Moves groups and questions of the draft up and down, and takes them out.</summary>
public sealed class ArrangeDossierDraft(KamDb kam)
{
    /// <param name="version">The version of the draft the page shows.</param>
    /// <param name="steps">−1 up, +1 down; at the end nothing happens.</param>
    /// <exception cref="EditedMeanwhile">Somebody else changed the draft since.</exception>
    public async Task MoveGroupAsync(int version, int groupId, int steps, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var draft = await DossierDraft.ToEditAsync(db, version, cancellationToken);
        if (Move(draft.Groups, draft.Groups.FindIndex(g => g.Id == groupId), steps))
        {
            await DossierDraft.SaveAsync(db, draft, cancellationToken);
        }
    }

    /// <inheritdoc cref="MoveGroupAsync"/>
    public async Task MoveQuestionAsync(int version, int questionId, int steps, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var draft = await DossierDraft.ToEditAsync(db, version, cancellationToken);
        var group = draft.Groups.Find(g => g.Questions.Exists(q => q.Id == questionId)) ?? throw new RuleViolation(DossierMessages.QuestionNotFound);
        if (Move(group.Questions, group.Questions.FindIndex(q => q.Id == questionId), steps))
        {
            await DossierDraft.SaveAsync(db, draft, cancellationToken);
        }
    }

    /// <summary>Answers to its questions stay as history.</summary>
    /// <exception cref="RuleViolation">There are files in its folders.</exception>
    /// <exception cref="EditedMeanwhile">Somebody else changed the draft since.</exception>
    public async Task RemoveGroupAsync(int version, int groupId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var draft = await DossierDraft.ToEditAsync(db, version, cancellationToken);
        var group = draft.Groups.Find(g => g.Id == groupId) ?? throw new RuleViolation(DossierMessages.GroupNotFound);
        var code = group.Code;
        var files = await db.DossierFiles.CountAsync(f => f.GroupCode == code && f.DeletedAt == null, cancellationToken);
        if (files > 0)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, DossierMessages.FolderNotEmpty, group.Title, files));
        }

        draft.Groups.Remove(group);
        db.Remove(group);
        await DossierDraft.SaveAsync(db, draft, cancellationToken);
    }

    /// <summary>Its answers stay as history.</summary>
    /// <exception cref="EditedMeanwhile">Somebody else changed the draft since.</exception>
    public async Task RemoveQuestionAsync(int version, int questionId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var draft = await DossierDraft.ToEditAsync(db, version, cancellationToken);
        var group = draft.Groups.Find(g => g.Questions.Exists(q => q.Id == questionId)) ?? throw new RuleViolation(DossierMessages.QuestionNotFound);
        var question = group.Questions.Find(q => q.Id == questionId)!;
        group.Questions.Remove(question);
        db.Remove(question);
        await DossierDraft.SaveAsync(db, draft, cancellationToken);
    }

    private static bool Move<T>(List<T> list, int from, int steps)
    {
        var to = from + steps;
        if (from < 0 || to < 0 || to >= list.Count || from == to)
        {
            return false;
        }

        (list[from], list[to]) = (list[to], list[from]);
        return true;
    }
}
