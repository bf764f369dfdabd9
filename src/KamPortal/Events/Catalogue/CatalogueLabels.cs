namespace KamPortal.Events.Catalogue;

/// <summary>Kinds of clubs and parts of the minimum set, in the current UI culture.</summary>
public static class CatalogueLabels
{
    public static string Label(this ClubKind kind) => kind == ClubKind.DealerClub ? CatalogueTerms.ClubDealerClub : CatalogueTerms.ClubIndustryUnion;

    public static string Label(this MinimumSetKind kind) => kind switch
    {
        MinimumSetKind.Materials => CatalogueTerms.MinimumMaterials,
        MinimumSetKind.Training => CatalogueTerms.MinimumTraining,
        _ => CatalogueTerms.MinimumManual,
    };
}
