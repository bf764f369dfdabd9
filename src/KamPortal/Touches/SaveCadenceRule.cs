using System.ComponentModel.DataAnnotations;
using System.Globalization;
using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Touches;

/// <summary>Creates or changes a cadence rule. The planner's next run brings the coming touches in line with it.</summary>
public sealed class SaveCadenceRule(KamDb kam)
{
    public sealed class Form
    {
        /// <summary>Null for a new rule.</summary>
        public int? RuleId { get; set; }

        public int Version { get; set; }

        [Required(ErrorMessageResourceType = typeof(TouchesMessages), ErrorMessageResourceName = nameof(TouchesMessages.RuleNameRequired))]
        [StringLength(CadenceRule.NameMaxLength, ErrorMessageResourceType = typeof(TouchesMessages), ErrorMessageResourceName = nameof(TouchesMessages.TooLong))]
        public string? Name { get; set; }

        public CadenceScope Scope { get; set; }

        public AbcdCategory? Category { get; set; } = AbcdCategory.A;

        public AccountStrategy? Strategy { get; set; }

        public int? RoleId { get; set; }

        public int? AccountId { get; set; }

        public TouchType TouchType { get; set; }

        [Range(1, CadenceRule.MaxEvery, ErrorMessageResourceType = typeof(TouchesMessages), ErrorMessageResourceName = nameof(TouchesMessages.EveryRange))]
        public int Every { get; set; } = 1;

        public CadenceUnit Unit { get; set; } = CadenceUnit.Month;

        [StringLength(CadenceRule.TopicMaxLength, ErrorMessageResourceType = typeof(TouchesMessages), ErrorMessageResourceName = nameof(TouchesMessages.TooLong))]
        public string? Topic { get; set; }

        [Range(1, Touch.MaxMinutes, ErrorMessageResourceType = typeof(TouchesMessages), ErrorMessageResourceName = nameof(TouchesMessages.MinutesRange))]
        public int Minutes { get; set; } = 15;

        public DayOffPolicy DayOffPolicy { get; set; }

        public CadencePriority Priority { get; set; }

        public DateOnly StartsOn { get; set; }

        public DateOnly? EndsOn { get; set; }

        public bool Spread { get; set; } = true;

        public bool IsActive { get; set; } = true;

        /// <summary>The dates the form describes; needs valid numbers.</summary>
        internal Cadence Cadence => new(RuleId ?? 0, Every, Unit, StartsOn, EndsOn, Spread, DayOffPolicy);
    }

    /// <returns>The rule's id.</returns>
    /// <exception cref="RuleViolation">A value is missing or out of range, or somebody changed the rule meanwhile.</exception>
    public async Task<int> RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageCadence);
        FormRules.Check(form);
        await RequireScopeAsync(db, form, cancellationToken);
        var rule = form.RuleId is { } id ? await FindAsync(db, id, cancellationToken) : new CadenceRule { Name = form.Name! };
        if (form.RuleId is null)
        {
            db.Add(rule);
        }
        else
        {
            db.Entry(rule).Property(r => r.Version).OriginalValue = form.Version;
        }

        Fill(rule, form);
        await SaveAsync(db, rule, cancellationToken);
        return rule.Id;
    }

    internal static async Task<CadenceRule> FindAsync(KamDbContext db, int ruleId, CancellationToken cancellationToken) =>
        await db.CadenceRules.SingleOrDefaultAsync(r => r.Id == ruleId, cancellationToken) ?? throw new RuleViolation(TouchesMessages.RuleNotFound);

    internal static async Task SaveAsync(KamDbContext db, CadenceRule rule, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            var who = await db.AuditEntries.Where(e => e.Entity == nameof(CadenceRule) && e.EntityId == rule.Id).OrderByDescending(e => e.Id).Select(e => e.Actor).FirstOrDefaultAsync(cancellationToken);
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, TouchesMessages.RuleChangedMeanwhile, who ?? "—"));
        }
    }

    private static void Fill(CadenceRule rule, Form form)
    {
        rule.Name = form.Name!.Trim();
        rule.Scope = form.Scope;
        rule.Category = form.Scope == CadenceScope.Category ? form.Category : null;
        rule.Strategy = form.Scope == CadenceScope.Strategy ? form.Strategy : null;
        rule.RoleId = form.Scope == CadenceScope.Role ? form.RoleId : null;
        rule.AccountId = form.Scope == CadenceScope.Account ? form.AccountId : null;
        (rule.TouchType, rule.Every, rule.Unit, rule.Minutes) = (form.TouchType, form.Every, form.Unit, form.Minutes);
        (rule.Topic, rule.DayOffPolicy, rule.Priority) = (FormRules.Trim(form.Topic), form.DayOffPolicy, form.Priority);
        (rule.StartsOn, rule.EndsOn, rule.Spread, rule.IsActive) = (form.StartsOn, form.EndsOn, form.Spread, form.IsActive);
    }

    private static async Task RequireScopeAsync(KamDbContext db, Form form, CancellationToken cancellationToken)
    {
        if (form.EndsOn < form.StartsOn)
        {
            throw new RuleViolation(TouchesMessages.EndsBeforeStart, nameof(Form.EndsOn));
        }

        switch (form.Scope)
        {
            case CadenceScope.Category when form.Category is null:
                throw new RuleViolation(TouchesMessages.CategoryRequired, nameof(Form.Category));
            case CadenceScope.Strategy when form.Strategy is null:
                throw new RuleViolation(TouchesMessages.StrategyRequired, nameof(Form.Strategy));
            case CadenceScope.Role when form.RoleId is null || !await db.RoleDefinitions.AnyAsync(r => r.Id == form.RoleId, cancellationToken):
                throw new RuleViolation(TouchesMessages.RoleRequired, nameof(Form.RoleId));
            case CadenceScope.Account when form.AccountId is null || !await db.Accounts.AnyAsync(a => a.Id == form.AccountId, cancellationToken):
                throw new RuleViolation(TouchesMessages.AccountRequired, nameof(Form.AccountId));
        }
    }
}
