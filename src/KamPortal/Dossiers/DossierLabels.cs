namespace KamPortal.Dossiers;

public static class DossierLabels
{
    public static string Label(this DossierState state) => state switch
    {
        DossierState.Unknown => DossierMessages.StateUnknown,
        DossierState.Stale => DossierMessages.StateStale,
        _ => DossierMessages.StateKnown,
    };

    public static string Label(this AnswerKind kind) => kind switch
    {
        AnswerKind.LongText => DossierMessages.KindLongText,
        AnswerKind.Number => DossierMessages.KindNumber,
        AnswerKind.Money => DossierMessages.KindMoney,
        AnswerKind.Date => DossierMessages.KindDate,
        AnswerKind.YesNo => DossierMessages.KindYesNo,
        AnswerKind.Choice => DossierMessages.KindChoice,
        _ => DossierMessages.KindText,
    };

    public static string Label(this DossierAudience audience) => audience == DossierAudience.Confidential ? DossierMessages.AudienceConfidential : DossierMessages.AudienceTeam;

    public static string Label(this TemplateStatus status) => status switch
    {
        TemplateStatus.Draft => DossierMessages.TemplateDraft,
        TemplateStatus.Active => DossierMessages.TemplateActive,
        _ => DossierMessages.TemplateRetired,
    };
}
