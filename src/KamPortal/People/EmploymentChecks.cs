using System.Globalization;
using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.People;

/// <summary>What a place of work must agree with. Run inside one serial transaction with the save.</summary>
internal static class EmploymentChecks
{
    /// <exception cref="RuleViolation">A field is wrong; nothing was changed.</exception>
    public static async Task ApplyAsync(KamDbContext db, EmploymentFields form, Employment employment, CancellationToken cancellationToken)
    {
        if (form.Seniority is < Employment.LowestSeniority or > Employment.HighestSeniority)
        {
            throw new RuleViolation(PeopleFormMessages.SeniorityRange, nameof(form.Seniority));
        }

        if (form.ToOn < form.FromOn)
        {
            throw new RuleViolation(PeopleFormMessages.EndsBeforeStart, nameof(form.ToOn));
        }

        if (form.RoleId is { } roleId && !await db.RoleDefinitions.AnyAsync(r => r.Id == roleId, cancellationToken))
        {
            throw new RuleViolation(PeopleFormMessages.RoleUnknown, nameof(form.RoleId));
        }

        var organisation = FormRules.Text(form.Organisation, Employment.OrganisationMaxLength, nameof(form.Organisation));
        if (form.IsOutside)
        {
            await CheckOutsideAsync(db, organisation, employment, cancellationToken);
        }

        var reportsToId = form.IsOutside ? null : form.ReportsToId;
        await CheckReportsToAsync(db, employment, reportsToId, cancellationToken);
        (employment.IsOutside, employment.Organisation) = (form.IsOutside, form.IsOutside ? organisation : null);
        employment.Position = FormRules.Text(form.Position, Employment.PositionMaxLength, nameof(form.Position));
        employment.Department = FormRules.Text(form.Department, Employment.DepartmentMaxLength, nameof(form.Department));
        (employment.Seniority, employment.RoleId, employment.ReportsToId) = (form.Seniority, form.RoleId, reportsToId);
        (employment.FromOn, employment.ToOn) = (form.FromOn, form.ToOn);
    }

    /// <exception cref="RuleViolation">The person already has a place in the account in those days.</exception>
    public static async Task CheckFreeAsync(KamDbContext db, int personId, string personName, int accountId, int exceptId, DateOnly? from, DateOnly? to, CancellationToken cancellationToken)
    {
        if (await db.Employments.AnyAsync(
            e => e.PersonId == personId && e.AccountId == accountId && e.Id != exceptId
                && (e.ToOn == null || from == null || e.ToOn >= from) && (e.FromOn == null || to == null || e.FromOn <= to),
            cancellationToken))
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, PeopleFormMessages.WorksHereAlready, personName), nameof(EmploymentFields.AccountId));
        }
    }

    /// <exception cref="RuleViolation">The superior works in another account, or the way up leads back.</exception>
    public static async Task CheckReportsToAsync(KamDbContext db, Employment employment, int? reportsToId, CancellationToken cancellationToken)
    {
        var above = reportsToId;
        var seen = new HashSet<int>();
        while (above is { } id && seen.Add(id))
        {
            var next = await db.Employments.AsNoTracking().Where(e => e.Id == id && e.AccountId == employment.AccountId)
                .Select(e => new { e.ReportsToId, e.PersonId, e.IsOutside, e.Person.LastName, e.Person.FirstName }).SingleOrDefaultAsync(cancellationToken)
                ?? throw new RuleViolation(PeopleFormMessages.ReportsToOtherAccount, nameof(EmploymentFields.ReportsToId));
            if (next.IsOutside)
            {
                throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, NewPeopleMessages.ReportsToOutsider, Person.NameOf(next.LastName, next.FirstName)), nameof(EmploymentFields.ReportsToId));
            }

            if (id == employment.Id || next.ReportsToId == employment.Id && employment.Id != 0)
            {
                throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, PeopleFormMessages.ReportsToCycle, Person.NameOf(next.LastName, next.FirstName)), nameof(EmploymentFields.ReportsToId));
            }

            above = next.ReportsToId;
        }
    }

    private static async Task CheckOutsideAsync(KamDbContext db, string? organisation, Employment employment, CancellationToken cancellationToken)
    {
        if (organisation is null)
        {
            throw new RuleViolation(NewPeopleMessages.OrganisationRequired, nameof(EmploymentFields.Organisation));
        }

        var id = employment.Id;
        if (id != 0 && await db.Employments.Where(e => e.ReportsToId == id).Select(e => e.Person.LastName + " " + e.Person.FirstName).FirstOrDefaultAsync(cancellationToken) is { } below)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, NewPeopleMessages.OutsideHasSubordinates, below.Trim()), nameof(EmploymentFields.IsOutside));
        }
    }
}
