using KamPortal.Data;
using KamPortal.Export;
using KamPortal.People;
using KamPortal.PurchasingCentres;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Dossiers;

/// <summary>The root file of a dossier: a sheet of answers, one of the client's people, and one of its purchasing centres without personal interests.</summary>
internal sealed class DossierRootFile
{
    private readonly DossierView dossier;
    private readonly List<Member> people;
    private readonly IReadOnlyList<CentreCard> centres;
    private readonly Dictionary<string, object?> values;

    private DossierRootFile(DossierView dossier, List<Member> people, IReadOnlyList<CentreCard> centres, Dictionary<string, object?> values) =>
        (this.dossier, this.people, this.centres, this.values) = (dossier, people, centres, values);

    public static async Task<DossierRootFile> LoadAsync(KamDbContext db, DossierView dossier, CancellationToken cancellationToken)
    {
        var accountId = dossier.AccountId;
        var today = dossier.Today;
        var kept = (await AnswerLines.CurrentAsync(db, accountId, cancellationToken)).ToDictionary(a => a.QuestionKey, a => a.Value);
        var values = dossier.Questions.ToDictionary(q => q.Key, q => AnswerValue.Cell(q.Kind, q.Choices, kept.GetValueOrDefault(q.Key)));
        var people = !db.Viewer.May(Policies.SeePeople) ? [] : await db.Employments.AsNoTracking()
            .Where(e => e.AccountId == accountId && (e.FromOn == null || e.FromOn <= today) && (e.ToOn == null || e.ToOn >= today) && e.Person.LeftOn == null)
            .OrderByDescending(e => e.Seniority).ThenBy(e => e.Person.SortName).ThenBy(e => e.Id)
            .Select(e => new Member(e.Person.LastName, e.Person.FirstName, e.Person.MiddleName, e.Position, e.Department, e.Role == null ? null : e.Role.NameRu, e.Role == null ? null : e.Role.NameEn, e.Person.Phone, e.Person.MobilePhone, e.Person.Email))
            .ToListAsync(cancellationToken);
        var centreIds = !db.Viewer.May(Policies.SeeCentres) ? [] : await db.PurchasingCentres.Where(c => c.AccountId == accountId).OrderBy(c => c.ScopeKey).Select(c => c.Id).ToListAsync(cancellationToken);
        return new DossierRootFile(dossier, people, await CentreCards.LoadAsync(db, centreIds, today, cancellationToken), values);
    }

    public async Task WriteAsync(Stream output, CancellationToken cancellationToken)
    {
        await using var writer = await XlsxWriter.StartAsync(output, [DossierMessages.SheetDossier, DossierMessages.SheetPeople, DossierMessages.SheetCentres],
        [
            new(DossierMessages.ColumnGroup, 26), new(DossierMessages.ColumnQuestion, 46), new(DossierMessages.ColumnAnswer, 60), new(DossierMessages.ColumnState, 14),
            new(DossierMessages.ColumnAsOf, 12), new(DossierMessages.ColumnBy, 24), new(DossierMessages.ColumnSource, 30), new(DossierMessages.ColumnImportance, 10),
        ], cancellationToken);
        foreach (var group in dossier.Groups)
        {
            foreach (var question in group.Questions)
            {
                var answer = question.State == DossierState.Unknown ? null : question.Answer;
                await writer.WriteRowAsync([group.Title, question.Text, values[question.Key], question.State.Label(), answer?.AsOfOn, answer?.By, answer?.Source, question.Importance], cancellationToken);
            }
        }

        await WritePeopleAsync(writer, cancellationToken);
        await WriteCentresAsync(writer, cancellationToken);
        await writer.FinishAsync(cancellationToken);
    }

    private async Task WritePeopleAsync(XlsxWriter writer, CancellationToken cancellationToken)
    {
        await writer.NextSheetAsync(
        [
            new(DossierMessages.ColumnName, 36), new(DossierMessages.ColumnPosition, 34), new(DossierMessages.ColumnDepartment, 28), new(DossierMessages.ColumnRole, 26),
            new(DossierMessages.ColumnPhone, 22), new(DossierMessages.ColumnMobile, 22), new(DossierMessages.ColumnEmail, 34),
        ], cancellationToken);
        foreach (var person in people)
        {
            await writer.WriteRowAsync([Person.NameOf(person.LastName, person.FirstName, person.MiddleName), person.Position, person.Department, InLanguage.Of(person.RoleRu ?? "", person.RoleEn ?? ""), person.Phone, person.Mobile, person.Email], cancellationToken);
        }

    }

    /// <summary>Row 4.10 of the domain; those who left are history and not in it.</summary>
    private async Task WriteCentresAsync(XlsxWriter writer, CancellationToken cancellationToken)
    {
        await writer.NextSheetAsync(
        [
            new(DossierMessages.ColumnScope, 26), new(DossierMessages.ColumnName, 36), new(DossierMessages.ColumnPosition, 34), new(DossierMessages.ColumnOrganisation, 28),
            new(DossierMessages.ColumnRole, 34), new(DossierMessages.ColumnInfluence, 10), new(DossierMessages.ColumnAttitude, 12), new(DossierMessages.ColumnStage, 22), new(DossierMessages.ColumnDecides, 34),
            new(DossierMessages.ColumnInterests, 40), new(DossierMessages.ColumnCompetitors, 34), new(DossierMessages.ColumnOurContact, 24), new(DossierMessages.ColumnTouches, 10),
            new(DossierMessages.ColumnLastTouch, 12), new(DossierMessages.ColumnNextAction, 40), new(DossierMessages.ColumnNextActionOn, 12),
        ], cancellationToken);
        foreach (var (centre, m) in centres.SelectMany(c => c.Active.Select(m => (c, m))))
        {
            await writer.WriteRowAsync(
            [
                centre.ProductGroup ?? DossierMessages.ScopeAll, m.Name, m.Position, m.Organisation, string.Join(", ", m.Roles.Select(r => r.Name)), m.Influence, m.Attitude, m.Stage?.Label(), m.Decides,
                m.BusinessInterests, m.CompetitorNote, m.OurContact, m.Touches, m.LastTouchOn, m.NextAction, m.NextActionOn,
            ], cancellationToken);
        }
    }

    private sealed record Member(string LastName, string FirstName, string? MiddleName, string? Position, string? Department, string? RoleRu, string? RoleEn, string? Phone, string? Mobile, string? Email);
}
