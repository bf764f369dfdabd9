using KamPortal.Categories;

namespace KamPortal.Accounts;

/// <summary>How the values of an account are called on screens and in files, in the current UI culture.</summary>
public static class AccountLabels
{
    public static string Label(this AccountSize size) => size switch
    {
        AccountSize.Small => AccountTerms.SizeSmall,
        AccountSize.Medium => AccountTerms.SizeMedium,
        AccountSize.Large => AccountTerms.SizeLarge,
        _ => AccountTerms.SizeLargest,
    };

    public static string Label(this AccountStatus status) => status switch
    {
        AccountStatus.Prospect => AccountTerms.StatusProspect,
        AccountStatus.Active => AccountTerms.StatusActive,
        AccountStatus.AtRisk => AccountTerms.StatusAtRisk,
        AccountStatus.Lost => AccountTerms.StatusLost,
        _ => AccountTerms.StatusArchived,
    };

    public static string Label(this KeyStatus status) => status switch
    {
        KeyStatus.Candidate => AccountTerms.KeyCandidate,
        KeyStatus.Key => AccountTerms.KeyKey,
        KeyStatus.Rejected => AccountTerms.KeyRejected,
        KeyStatus.Potential => AccountTerms.KeyPotential,
        _ => AccountTerms.KeyNone,
    };

    public static string Label(this AbcdCategory category) => category == AbcdCategory.Unknown ? AccountTerms.AbcdUnknown : category.ToString();

    public static string Label(this AbcClass abc) => abc == AbcClass.None ? AccountTerms.AbcNone : abc.ToString();

    public static string Label(this AccountSegment segment) => segment switch
    {
        AccountSegment.Wholesale => AccountTerms.SegmentWholesale,
        AccountSegment.Retail => AccountTerms.SegmentRetail,
        AccountSegment.EndUser => AccountTerms.SegmentEndUser,
        AccountSegment.Public => AccountTerms.SegmentPublic,
        _ => AccountTerms.SegmentUnset,
    };

    public static string Label(this AccountStrategy strategy) => strategy switch
    {
        AccountStrategy.Minimise => AccountTerms.StrategyMinimise,
        AccountStrategy.Retain => AccountTerms.StrategyRetain,
        AccountStrategy.Develop => AccountTerms.StrategyDevelop,
        AccountStrategy.RetainAndDevelop => AccountTerms.StrategyRetainAndDevelop,
        _ => AccountTerms.StrategyUnset,
    };

    public static string Label(this SmallAccountRoute route) => route switch
    {
        SmallAccountRoute.SharedManager => AccountTerms.RouteSharedManager,
        SmallAccountRoute.Website => AccountTerms.RouteWebsite,
        SmallAccountRoute.PartnerZone => AccountTerms.RoutePartnerZone,
        _ => AccountTerms.RouteTraining,
    };

    public static string Label(this AccountColumn column) => column switch
    {
        AccountColumn.Owner => AccountTerms.ColumnOwner,
        AccountColumn.Size => AccountTerms.ColumnSize,
        AccountColumn.Abcd => AccountTerms.ColumnAbcd,
        AccountColumn.Abc => AccountTerms.ColumnAbc,
        AccountColumn.Potential => AccountTerms.ColumnPotential,
        AccountColumn.Share => AccountTerms.ColumnShare,
        AccountColumn.Gap => AccountTerms.ColumnGap,
        AccountColumn.Key => AccountTerms.ColumnKey,
        AccountColumn.Status => AccountTerms.ColumnStatus,
        AccountColumn.Region => AccountTerms.ColumnRegion,
        AccountColumn.Industry => AccountTerms.ColumnIndustry,
        AccountColumn.NextTouch => AccountTerms.ColumnNextTouch,
        AccountColumn.LastTouch => AccountTerms.ColumnLastTouch,
        AccountColumn.Sales => AccountTerms.ColumnSales,
        AccountColumn.Inn => AccountTerms.ColumnInn,
        AccountColumn.Created => AccountTerms.ColumnCreated,
        _ => AccountTerms.ColumnName,
    };
}
