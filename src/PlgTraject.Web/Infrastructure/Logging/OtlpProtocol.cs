namespace PlgTraject.Web.Infrastructure.Logging;

/// <summary>How the collector is spoken to.</summary>
public enum OtlpProtocol
{
    /// <summary>Usually at port 4317.</summary>
    Grpc,

    /// <summary>Usually at port 4318.</summary>
    HttpProtobuf,
}
