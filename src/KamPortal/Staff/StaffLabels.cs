namespace KamPortal.Staff;

/// <summary>How roles and absences are called on screens, in the current UI culture.</summary>
public static class StaffLabels
{
    public static string Label(this Role role) => role switch
    {
        Role.Manager => StaffTerms.RoleManager,
        Role.Head => StaffTerms.RoleHead,
        Role.Director => StaffTerms.RoleDirector,
        Role.HumanResources => StaffTerms.RoleHumanResources,
        Role.Marketing => StaffTerms.RoleMarketing,
        Role.Assistant => StaffTerms.RoleAssistant,
        Role.Developer => StaffTerms.RoleDeveloper,
        Role.CreditController => StaffTerms.RoleCreditController,
        Role.Department => StaffTerms.RoleDepartment,
        _ => StaffTerms.RoleAdministrator,
    };

    public static string Label(this AbsenceKind kind) => kind switch
    {
        AbsenceKind.Leave => StaffTerms.AbsenceLeave,
        AbsenceKind.Sickness => StaffTerms.AbsenceSickness,
        _ => StaffTerms.AbsenceBusinessTrip,
    };

    /// <param name="language">ru or en.</param>
    public static string LanguageName(string language) => language == "en" ? StaffTerms.LanguageEn : StaffTerms.LanguageRu;
}
