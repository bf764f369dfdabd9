using System.ComponentModel.DataAnnotations;
using System.Globalization;
using KamPortal.Accounts;
using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Touches;

/// <summary>A rule as it is edited: what for, when, where, with whom, how often, on what.</summary>
public abstract class CadenceRuleForm
{
    /// <summary>Null for a new rule.</summary>
    public int? RuleId { get; set; }

    public int Version { get; set; }

    /// <summary>What its days are counted by; 0 for a new rule.</summary>
    public int SeriesId { get; set; }

    /// <summary>For one account, and no part of the programme.</summary>
    public bool IsOutside { get; set; }

    [Required(ErrorMessageResourceType = typeof(TouchesMessages), ErrorMessageResourceName = nameof(TouchesMessages.RuleNameRequired))]
    [StringLength(CadenceRule.NameMaxLength, ErrorMessageResourceType = typeof(TouchesMessages), ErrorMessageResourceName = nameof(TouchesMessages.TooLong))]
    public string? Name { get; set; }

    public int? GoalId { get; set; }

    public CadenceScope Scope { get; set; }

    public AbcdCategory? Category { get; set; } = AbcdCategory.A;

    public AccountStrategy? Strategy { get; set; }

    /// <summary>With whom; null for whoever is reached. A role rule needs it.</summary>
    public int? RoleId { get; set; }

    public int? AccountId { get; set; }

    public TouchType TouchType { get; set; }

    public TouchPlace Place { get; set; }

    [Range(1, CadenceRule.MaxEvery, ErrorMessageResourceType = typeof(TouchesMessages), ErrorMessageResourceName = nameof(TouchesMessages.EveryRange))]
    public int Every { get; set; } = 1;

    public CadenceUnit Unit { get; set; } = CadenceUnit.Month;

    [StringLength(CadenceRule.TopicMaxLength, ErrorMessageResourceType = typeof(TouchesMessages), ErrorMessageResourceName = nameof(TouchesMessages.TooLong))]
    public string? Topic { get; set; }

    [Range(1, Touch.MaxMinutes, ErrorMessageResourceType = typeof(TouchesMessages), ErrorMessageResourceName = nameof(TouchesMessages.MinutesRange))]
    public int Minutes { get; set; } = 15;

    [Range(0, CadenceRule.MaxWindowDays, ErrorMessageResourceType = typeof(TouchesMessages), ErrorMessageResourceName = nameof(TouchesMessages.WindowRange))]
    public int WindowDays { get; set; }

    public DayOffPolicy DayOffPolicy { get; set; }

    public CadencePriority Priority { get; set; }

    public DateOnly StartsOn { get; set; }

    public DateOnly? EndsOn { get; set; }

    public bool Spread { get; set; } = true;

    public bool IsActive { get; set; } = true;

    /// <summary>The dates the form describes; needs valid numbers.</summary>
    internal Cadence Cadence => new(SeriesId, Every, Unit, StartsOn, EndsOn, Spread, DayOffPolicy);

    /// <exception cref="RuleViolation">A value is missing or out of range, beside its field.</exception>
    internal async Task CheckAsync(KamDbContext db, CancellationToken cancellationToken)
    {
        FormRules.Check(this);
        if (EndsOn < StartsOn)
        {
            throw new RuleViolation(TouchesMessages.EndsBeforeStart, nameof(EndsOn));
        }

        // A touch put later must still be nearer to its own day than to the next one's.
        var half = Cadence.HalfPeriod(StartsOn);
        if (WindowDays > 0 && WindowDays >= half)
        {
            throw new RuleViolation(half <= 1 ? TouchesMessages.WindowImpossible : string.Format(CultureInfo.CurrentCulture, TouchesMessages.WindowTooWide, half - 1), nameof(WindowDays));
        }

        switch (Scope)
        {
            case CadenceScope.Category when Category is null:
                throw new RuleViolation(TouchesMessages.CategoryRequired, nameof(Category));
            case CadenceScope.Strategy when Strategy is null:
                throw new RuleViolation(TouchesMessages.StrategyRequired, nameof(Strategy));
            case CadenceScope.Role when RoleId is null:
                throw new RuleViolation(TouchesMessages.RoleRequired, nameof(RoleId));
            case CadenceScope.Account when AccountId is null || !await db.Accounts.AnyAsync(a => a.Id == AccountId, cancellationToken):
                throw new RuleViolation(TouchesMessages.AccountRequired, nameof(AccountId));
        }

        if (RoleId is { } role && !await db.RoleDefinitions.AnyAsync(r => r.Id == role, cancellationToken))
        {
            throw new RuleViolation(TouchesMessages.RoleRequired, nameof(RoleId));
        }
    }

    internal void Fill(CadenceRule rule)
    {
        rule.Name = Name!.Trim();
        (rule.GoalId, rule.Scope, rule.RoleId) = (GoalId, Scope, RoleId);
        rule.Category = Scope == CadenceScope.Category ? Category : null;
        rule.Strategy = Scope == CadenceScope.Strategy ? Strategy : null;
        rule.AccountId = Scope == CadenceScope.Account ? AccountId : null;
        (rule.TouchType, rule.Place, rule.Every, rule.Unit, rule.Minutes, rule.WindowDays) = (TouchType, Place, Every, Unit, Minutes, WindowDays);
        (rule.Topic, rule.DayOffPolicy, rule.Priority) = (FormRules.Trim(Topic), DayOffPolicy, Priority);
        (rule.StartsOn, rule.EndsOn, rule.Spread, rule.IsActive) = (StartsOn, EndsOn, Spread, IsActive);
    }

    internal TForm Take<TForm>(CadenceRule rule) where TForm : CadenceRuleForm
    {
        (RuleId, Version, SeriesId, IsOutside) = (rule.Id, rule.Version, rule.SeriesId, rule.ProgrammeId is null);
        (Name, GoalId, Scope, Category, Strategy, RoleId, AccountId) = (rule.Name, rule.GoalId, rule.Scope, rule.Category, rule.Strategy, rule.RoleId, rule.AccountId);
        (TouchType, Place, Every, Unit, Topic, Minutes, WindowDays) = (rule.TouchType, rule.Place, rule.Every, rule.Unit, rule.Topic, rule.Minutes, rule.WindowDays);
        (DayOffPolicy, Priority, StartsOn, EndsOn, Spread, IsActive) = (rule.DayOffPolicy, rule.Priority, rule.StartsOn, rule.EndsOn, rule.Spread, rule.IsActive);
        return (TForm)this;
    }

    /// <summary>The rule as it would be, of the series the form edits.</summary>
    internal CadenceRule ToRule()
    {
        var rule = new CadenceRule { Name = "", FirstVersionId = SeriesId };
        var name = Name;
        Name = name ?? "";
        Fill(rule);
        Name = name;
        return rule;
    }
}
