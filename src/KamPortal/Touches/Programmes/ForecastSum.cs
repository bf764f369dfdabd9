namespace KamPortal.Touches.Programmes;

public sealed record ForecastSum(int Touches, int Minutes)
{
    public static ForecastSum operator +(ForecastSum one, ForecastSum other) => new(one.Touches + other.Touches, one.Minutes + other.Minutes);

    public static ForecastSum Add(ForecastSum left, ForecastSum right) => left + right;
}
