package vn.hoinghi.kernel.files;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.List;
import java.util.UUID;
import vn.hoinghi.kernel.problem.CommonProblem;

/** The bytes of files. The driver would hold a whole column in memory: they are read in slices. */
@Singleton
public class FileContents {

    private static final int SLICE = 256 * 1024;

    private final EntityManager entities;
    private final HttpServerRequest request;

    FileContents(EntityManager entities, HttpServerRequest request) {
        this.entities = entities;
        this.request = request;
    }

    /** Keeps the bytes of that file, of which everything else is kept already. */
    public void keep(FileTable table, UUID file, byte[] content) {
        entities.createNativeQuery(
                        "insert into " + table.name() + " (" + table.key() + ", content) values (:file, :content)")
                .setParameter("file", file)
                .setParameter("content", content)
                .executeUpdate();
    }

    /** The bytes, to be read once; reading fails where the document goes meanwhile, so that no part is taken for the whole. */
    public InputStream open(FileTable table, UUID file, long size) {
        return new SequenceInputStream(new Enumeration<>() {
            private long next;

            @Override
            public boolean hasMoreElements() {
                return next < size;
            }

            @Override
            public InputStream nextElement() {
                byte[] slice = sliceOrBreakOff(table, file, next);
                next += slice.length;
                return new ByteArrayInputStream(slice);
            }
        });
    }

    /** Once the status is sent, only an answer that breaks off tells the caller that it is not the whole. */
    private byte[] sliceOrBreakOff(FileTable table, UUID file, long from) {
        try {
            return slice(table, file, from);
        } catch (RuntimeException failure) {
            if (from > 0) {
                request.response().reset();
            }
            throw failure;
        }
    }

    private byte[] slice(FileTable table, UUID file, long from) {
        List<?> slice = entities.createNativeQuery(
                        "select substring(content from cast(:first as int) for cast(:length as int))" + " from "
                                + table.name() + " where " + table.key() + " = :file",
                        byte[].class)
                .setParameter("first", from + 1)
                .setParameter("length", SLICE)
                .setParameter("file", file)
                .getResultList();
        if (slice.isEmpty() || ((byte[]) slice.get(0)).length == 0) {
            throw CommonProblem.NOT_FOUND.problem();
        }
        return (byte[]) slice.get(0);
    }
}
