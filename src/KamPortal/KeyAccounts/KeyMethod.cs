using KamPortal.Data;

namespace KamPortal.KeyAccounts;

/// <summary>Everything by which accounts are chosen and what being chosen brings, each as the form that changes it.</summary>
public sealed record KeyMethod(IReadOnlyList<SaveKeyCriterion.Form> Criteria, IReadOnlyList<SaveAttractivenessCriterion.Form> Attractiveness, IReadOnlyList<SaveKeyPrivilege.Form> Privileges)
{
    public static string MeaningOf(SaveKeyCriterion.Form criterion, KeyLevel level) =>
        level == KeyLevel.Company ? InLanguage.Of(criterion.CompanyRu!, criterion.CompanyEn!) : InLanguage.Of(criterion.ManagerRu!, criterion.ManagerEn!);

    public static string NameOf(SaveAttractivenessCriterion.Form criterion) => InLanguage.Of(criterion.NameRu!, criterion.NameEn!);

    public static string TextOf(SaveKeyPrivilege.Form privilege) => InLanguage.Of(privilege.TextRu!, privilege.TextEn!);
}
