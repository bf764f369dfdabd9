namespace KamPortal.Profiles;

/// <summary>How the values of the profile are called on screens, in the current UI culture.</summary>
public static class ProfileLabels
{
    public static string Label(this ProfileAnswerKind kind) => kind switch
    {
        ProfileAnswerKind.Number => ProfileMessages.KindNumber,
        ProfileAnswerKind.Money => ProfileMessages.KindMoney,
        ProfileAnswerKind.Percent => ProfileMessages.KindPercent,
        ProfileAnswerKind.ProductGroups => ProfileMessages.KindProductGroups,
        _ => ProfileMessages.KindText,
    };

    public static string Label(this ProfileMeaning meaning) => meaning switch
    {
        ProfileMeaning.OrdersPerYear => ProfileMessages.MeaningOrdersPerYear,
        ProfileMeaning.AverageOrder => ProfileMessages.MeaningAverageOrder,
        ProfileMeaning.OurShare => ProfileMessages.MeaningOurShare,
        _ => ProfileMessages.MeaningNone,
    };

    public static string Label(this ProfileForm form) => form == ProfileForm.Short ? ProfileMessages.FormShort : ProfileMessages.FormFull;
}
