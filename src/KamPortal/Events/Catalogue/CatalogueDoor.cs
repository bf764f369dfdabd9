using System.Globalization;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events.Catalogue;

/// <summary>What the forms of the catalogue have in common.</summary>
internal static class CatalogueDoor
{
    public const decimal LargestBudget = 1_000_000_000m;

    /// <summary>Roubles as typed; nothing typed is none.</summary>
    public static decimal Budget(string? typed, string field)
    {
        var budget = FormRules.Trim(typed) is { } text ? TypedNumber.Parse(text, 2, field) : 0;
        return budget is >= 0 and <= LargestBudget ? budget : throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, CatalogueMessages.BudgetRange, LargestBudget), field);
    }

    /// <exception cref="RuleViolation">Not an address of the web.</exception>
    public static string? Link(string? typed, int maxLength, string field) => FormRules.Text(typed, maxLength, field) is not { } text ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? text
        : throw new RuleViolation(CatalogueMessages.LinkInvalid, field);

    /// <param name="before">Whoever holds it already may have left since.</param>
    /// <exception cref="RuleViolation">Not an active colleague.</exception>
    public static async Task<int> ColleagueAsync(KamDbContext db, int? userId, int? before, string field, CancellationToken cancellationToken) =>
        userId is { } id && (id == before || await db.PortalUsers.AnyAsync(u => u.Id == id && u.IsEnabled, cancellationToken)) ? id : throw new RuleViolation(CatalogueMessages.PersonNotFound, field);

    /// <exception cref="RuleViolation">Not among the clients the viewer may plan events for.</exception>
    public static async Task<int> ClientAsync(KamDbContext db, int? accountId, string field, CancellationToken cancellationToken) =>
        accountId is { } id && await db.EventClients.AnyAsync(c => c.Id == id && c.IsActive, cancellationToken) ? id : throw new RuleViolation(CatalogueMessages.ClientNotFound, field);
}
