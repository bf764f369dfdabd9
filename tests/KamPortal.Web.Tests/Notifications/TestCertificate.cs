using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace KamPortal.Web.Tests.Notifications;

/// <summary>A certificate nobody has signed, in a file with its key.</summary>
internal sealed class TestCertificate : IDisposable
{
    private TestCertificate(string pemFile, string hash) => (PemFile, Hash) = (pemFile, hash);

    public string PemFile { get; }

    public string Hash { get; }

    public static TestCertificate Create()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch.AddYears(50), DateTimeOffset.UnixEpoch.AddYears(90));
        var file = Path.Combine(Path.GetTempPath(), $"kamportal-test-{Guid.NewGuid():N}.pem");
        File.WriteAllText(file, certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem());
        return new TestCertificate(file, certificate.GetCertHashString());
    }

    public void Dispose() => File.Delete(PemFile);
}
